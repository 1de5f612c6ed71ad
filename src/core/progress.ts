/** How a long task tells how far it is, and how it is told to stop: it then leaves everything as it was. */
export type Progress = { signal?: AbortSignal; onDone?: (count: number) => void };
