import type { Undo } from '../../flow/library/undo.ts';

/** What was last done, and how to take it back. */
export type Said = { text: string; alert?: boolean; undo?: Undo };
