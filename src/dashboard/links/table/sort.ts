import type { SortName } from '../../../core/library/find-links.ts';

/** The order of the table. `ranks` is the order by earnings, if that is the one. */
export type Sort = { by: SortName; descending: boolean; ranks?: ReadonlyMap<string, number> };
