/** The answer, if it comes in time. Rejects otherwise, so that a browser that hangs counts as failed. */
export async function within<T>(answer: Promise<T>, ms = 3000, says = 'The browser did not answer.'): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(says)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
