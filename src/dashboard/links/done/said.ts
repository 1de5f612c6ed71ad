import type { Undo } from '../../../flow/library/undo.ts';

/** What an action did, and how to undo it. */
export type Said = { text: string; alert?: boolean; undo?: Undo };

/** What an action did that can be undone. */
export type Undoable = Said & { undo: Undo };

/** Whether an action can be undone. */
export const isUndoable = (said: Said | undefined): said is Undoable => said?.undo !== undefined;
