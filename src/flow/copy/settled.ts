const writeForMs = 2000;

/** What a write came to, or false once it takes too long: copying and sharing never wait for the library. */
export const settled = (write: Promise<boolean>): Promise<boolean> =>
  Promise.race([write.catch(() => false), new Promise<boolean>((late) => setTimeout(() => late(false), writeForMs))]);
