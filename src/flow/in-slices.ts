import type { Progress } from '../core/progress.ts';

const sliceMs = 30;

/** Runs a long task of many steps without freezing the page, and reports the progress of the last step. Throws if it is stopped. */
export async function inSlices<T>(steps: Generator<number, T>, { signal, onDone }: Progress = {}): Promise<T> {
  for (let until = performance.now() + sliceMs; ; ) {
    const step = steps.next();
    signal?.throwIfAborted();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    onDone?.(step.value);
    await new Promise((done) => setTimeout(done));
    until = performance.now() + sliceMs;
  }
}
