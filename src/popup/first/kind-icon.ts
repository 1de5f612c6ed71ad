import type { Detection } from '../../core/page/detection.ts';
import type { IconName } from '../../ui/icons/icon.tsx';

/** The icon for a kind of page: a person, a project, or a list of them. */
export const kindIcon = ({ kind, marketplace }: Pick<Detection, 'kind' | 'marketplace'>): IconName =>
  kind === 'profile' ? 'person' : marketplace === 'catalog' ? 'box' : 'case';
