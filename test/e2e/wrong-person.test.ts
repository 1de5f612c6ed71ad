import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findBrowser } from '../drive/find-browser.mjs';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { begin, type Look, leave, type Page, press, says } from './both-browsers.ts';

// A page that took over its process can do everything a content script can. This test does it: the script in a copy of
// the package writes another account, with every confirmation it can think of, wherever the browser allows it.

const theirs = { host: 'upwork.pxf.io', partnerId: '6666666', adId: '1062918', programId: '13634', brandParams: [] };

/** Runs in the content script's world as text: the result of each write, and everything that could be read. */
const attack = `
addEventListener('attack', async ({ detail }) => {
  const { account, fingerprint } = JSON.parse(detail);
  const api = globalThis.browser ?? chrome;
  const list = { version: 2, data: [{ name: '', account }] };
  const yes = { confirmedAccount: [fingerprint], currentAccount: fingerprint };
  const chosen = { confirmed: [fingerprint], current: fingerprint };
  const all = { account: list, 'here.account': list, ...yes, chosen };
  const told = {};
  const tell = async (what, act) => {
    const late = new Promise((_, fail) => setTimeout(fail, 2000, new Error('late')));
    told[what] = await Promise.race([(async () => act())(), late]).then((done) => done ?? 'done', () => 'refused');
  };
  for (const name of ['sync', 'local', 'session']) {
    const area = api.storage[name];
    await tell(name + ' read', () => area.get(null).then(() => undefined));
    await tell(name + ' written', () => area.set(all));
  }
  // The store that answers at once, files and databases are the page's own: nothing of the extension is in them.
  await tell('store', () => localStorage.setItem('mirror.chosen', JSON.stringify(chosen)));
  await tell('files', async () => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle('chosen')).getFile();
    return file.text();
  });
  await tell('databases', async () => (await indexedDB.databases()).map(({ name }) => name).join());
  await tell('worker', () => api.runtime.sendMessage({ name: 'accounts/chosen', choice: { act: 'use', fingerprint } }).then((answer) => JSON.stringify(answer)));
  document.documentElement.dataset.told = JSON.stringify(told);
});`;

const links = (look: Look) =>
  look((document) => [...document.querySelectorAll('[data-link]')].map((one) => one.textContent ?? ''));

const strike = async (page: Page) => {
  const { host, partnerId, adId, programId, brandParams } = theirs;
  const fingerprint = JSON.stringify([host, partnerId, adId, programId, brandParams]);
  const detail = JSON.stringify({ account: theirs, fingerprint });
  await page.evaluate(`dispatchEvent(new CustomEvent('attack', { detail: ${JSON.stringify(detail)} }))`);
  return JSON.parse(
    await until(() => page.evaluate<undefined, string | undefined>(() => document.documentElement.dataset.told)),
  ) as Record<string, string>;
};

// A missing browser is a failure if CI is set, and otherwise a skip that names it.
for (const name of ['chromium', 'firefox'] as const)
  it.skipIf(!process.env.CI && !findBrowser(name))(
    `${name}: another account and its confirmation, written by the content script, get no link`,
    async () => {
      const dist = mkdtempSync(path.join(tmpdir(), 'finders-fee-attack-'));
      cpSync(`dist/${name}`, dist, { recursive: true });
      appendFileSync(path.join(dist, 'src/content/main.js'), attack);
      const at = await begin(name, { dist });
      try {
        const page = await at.open(samples.project);
        const { files, databases, store, worker, ...areas } = await strike(page);
        expect([files, store]).toEqual(['refused', 'done']);
        expect(databases).toMatch(/^(?:refused|)$/);
        expect(worker).toMatch(/^(?:refused|done|null)$/);
        expect([areas['session read'], areas['session written']]).toEqual(['refused', 'refused']);
        if (name === 'chromium') expect(new Set(Object.values(areas))).toEqual(new Set(['refused']));
        const popup = await at.popup(page);
        if (areas['sync written'] === 'refused') {
          await until(async () => ((await links(popup)) ?? []).length > 0);
          expect((await links(popup))?.join()).toContain('/c/1234567/');
        } else {
          // If the browser allows the write, the list of accounts changes and the user is asked.
          await says(popup, 'Yes, it’s mine');
          expect(await links(popup)).toEqual([]);
          expect(await popup((document) => document.body.innerText.includes('Copy link'))).toBe(false);
        }
        expect(await popup((document) => document.body.innerHTML.includes('/c/6666666/'))).toBe(false);
        await leave(popup);
        // When sync restores the user's own list, it is theirs at once: their confirmation was kept elsewhere.
        const mine = { ...theirs, partnerId: '1234567' };
        const other = { ...theirs, partnerId: '7777777' };
        const both = [mine, other].map((account) => ({ name: '', account }));
        await at.own.evaluate(
          `(globalThis.browser ?? chrome).storage.sync.set({ account: ${JSON.stringify({ version: 2, data: both })} }).then(() => (globalThis.browser ?? chrome).storage.local.remove('here.account'))`,
        );
        const again = await at.popup(page);
        await until(async () => ((await links(again)) ?? []).join().includes('/c/1234567/'));
        await press(again, 'Copy link');
        await says(again, 'Link copied');
        await leave(again);
        expect(await at.clipboard(await at.open(samples.search))).toContain('/c/1234567/');
        // Even a page of our own that remembers another account of the user's lets no link leave for it.
        const fingerprint = JSON.stringify([other.host, other.partnerId, other.adId, other.programId, []]);
        const remembered = { confirmed: [fingerprint], current: fingerprint };
        await at.own.evaluate(`localStorage.setItem('mirror.chosen', ${JSON.stringify(JSON.stringify(remembered))})`);
        const last = await at.popup(page);
        await until(async () => ((await links(last)) ?? []).join().includes('/c/1234567/'));
        await press(last, 'Copy link');
        await says(last, 'Link copied');
        await leave(last);
        expect(await at.clipboard(await at.open(samples.search))).toContain('/c/1234567/');
      } finally {
        await at.close();
        rmSync(dist, { recursive: true, force: true });
      }
    },
    120_000,
  );
