/** How a long task tells how far it is, and how it is told to stop: it then leaves everything as it was. */
export type Progress = { signal?: AbortSignal; onDone?: (count: number) => void };

/** Takes all steps of a long task at once. */
export function allSteps<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Makes a list of another one in steps of a moment, which yield how far they are. */
export function* mapSteps<T, U>(list: readonly T[], make: (one: T, at: number) => U): Generator<number, U[]> {
  const made: U[] = [];
  for (const [at, one] of list.entries()) {
    if (at % 500 === 499) yield at;
    made.push(make(one, at));
  }
  return made;
}
