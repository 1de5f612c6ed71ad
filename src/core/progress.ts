/** How a long task reports its progress, and how it is told to stop. A stopped task leaves everything as it was. */
export type Progress = { signal?: AbortSignal; onDone?: (count: number) => void };

/** Runs all steps of a long task at once. */
export function allSteps<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Makes one list from another in short steps, which yield the progress. */
export function* mapSteps<T, U>(list: readonly T[], make: (one: T, at: number) => U): Generator<number, U[]> {
  const made: U[] = [];
  for (const [at, one] of list.entries()) {
    if (at % 500 === 499) yield at;
    made.push(make(one, at));
  }
  return made;
}
