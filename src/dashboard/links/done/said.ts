import type { Undo } from '../../../flow/library/undo.ts';

/** The last action, and how to undo it. */
export type Said = { text: string; alert?: boolean; undo?: Undo };
