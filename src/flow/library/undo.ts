import type { Progress } from '../../core/progress.ts';

/** What takes back a change of rows; what left since stays recorded. Rejects where the library refuses. */
export type Undo = (progress?: Progress) => Promise<void>;
