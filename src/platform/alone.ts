/** Runs `change` while no other page of the extension changes the same thing: read, change and write are one step. */
export async function alone<T>(what: string, change: () => Promise<T>): Promise<T> {
  return navigator.locks.request(what, change);
}
