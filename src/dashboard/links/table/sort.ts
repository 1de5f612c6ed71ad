import type { SortName } from '../../../core/library/find-links.ts';

/** The order of the table. */
export type Sort = { by: SortName; descending: boolean };
