/** Waits until `look` returns something truthy; fails after `timeoutMs` with the last answer. */
export async function until(look, timeoutMs = 10_000) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await look();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${look}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}
