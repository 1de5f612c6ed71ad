import type { IconName } from './icon.tsx';

/** The icon for a kind of page: a person, a project, or a list of them. */
export const kindIcon = ({ kind, marketplace }: { kind: string; marketplace: string }): IconName =>
  kind === 'profile' ? 'person' : marketplace === 'catalog' ? 'box' : 'case';
