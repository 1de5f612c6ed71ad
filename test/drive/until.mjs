/** What the running drivers can say about their open pages. Each driver adds itself, and takes itself out when it ends. */
export const running = new Set();

/** Waits until `look` returns something truthy. Fails after `timeoutMs`, and says then what the open pages show. */
export async function until(look, timeoutMs = 10_000) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await look();
    if (answer) return answer;
    if (Date.now() > end)
      throw new Error(`Waited ${timeoutMs} ms in vain for ${look}\nThe open pages:\n${await openPages()}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

/** The address and the text of each open page, or that it does not answer. */
async function openPages() {
  const pages = (await Promise.all([...running].map((pagesOf) => pagesOf()))).flat();
  const tell = (page) => page.evaluate(() => `${location.href}: ${document.body.innerText.trim().slice(0, 500)}`);
  const late = () => new Promise((done) => setTimeout(done, 2000, 'A page that does not answer.'));
  const told = await Promise.all(pages.map((page) => Promise.race([tell(page).catch(String), late()])));
  return told.join('\n---\n');
}
