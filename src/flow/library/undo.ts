import type { Progress } from '../../core/progress.ts';

/** Undoes a change of rows. Links that left since stay recorded. Rejects if the library refuses. */
export type Undo = (progress?: Progress) => Promise<void>;
