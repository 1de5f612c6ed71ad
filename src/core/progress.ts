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

const inRun = 2000;

/** A list in order, sorted as `toSorted` does, in short steps: runs of it first, which are then merged in pairs. */
export function* sortSteps<T>(list: readonly T[], compare: (one: T, other: T) => number): Generator<number, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < list.length; at += inRun) {
    runs.push(list.slice(at, at + inRun).sort(compare));
    yield at;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* mergedRuns(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* mergedRuns<T>(one: T[], other: T[], compare: (one: T, other: T) => number): Generator<number, T[]> {
  if (other.length === 0) return one;
  const merged: T[] = [];
  for (let [left, right] = [0, 0]; left < one.length || right < other.length; ) {
    const isLeft = right >= other.length || (left < one.length && compare(one[left] as T, other[right] as T) <= 0);
    merged.push((isLeft ? one[left++] : other[right++]) as T);
    if (merged.length % inRun === 0) yield merged.length;
  }
  return merged;
}
