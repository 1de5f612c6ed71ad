import { countRows } from '../../store/read.ts';

const firstWaitMs = 1000;
const longestWaitMs = 60_000;

/**
 * Waits until the library can be opened again, and asks less often the longer that takes: a busy disk or another page may
 * have held it closed. Resolves with whether it can, which is false only after `signal` has ended the waiting.
 */
export async function untilReadable(signal: AbortSignal): Promise<boolean> {
  for (let wait = firstWaitMs; !signal.aborted; wait = Math.min(2 * wait, longestWaitMs)) {
    await new Promise((done) => setTimeout(done, wait));
    if (signal.aborted) break;
    const isOpen = await countRows().then(
      () => true,
      () => false,
    );
    if (isOpen) return !signal.aborted;
  }
  return false;
}
