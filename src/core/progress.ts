/** How a long task tells how far it is, and how it is told to stop: it then leaves everything as it was. */
export type Progress = { signal?: AbortSignal; onDone?: (count: number) => void };

/** Takes all steps of a long task at once. */
export function allSteps<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
