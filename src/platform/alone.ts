/**
 * Runs `change` while no other page of the extension changes the same thing, so that read, change and write are one step.
 * `signal` ends the waiting for the turn.
 */
export async function alone<T>(what: string, change: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return navigator.locks.request(what, signal ? { signal } : {}, change);
}
