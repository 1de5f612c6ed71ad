import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canLayPolicies, chromiumWithPolicy, firefoxWithPolicy } from '../drive/policies.mjs';
import { until } from '../drive/until.mjs';
import { words } from '../support/show.tsx';
import { withBrowser } from '../support/with-browser.ts';
import { type Begun, begin, type Look, press, says } from './both-browsers.ts';

const ids = { host: 'upwork.pxf.io', partnerId: '7654321', adId: '1062918', programId: '13634' };
const disclosure = 'Ad – Agency earns a commission if you hire through this link.';
const policy = { account: { ...ids, name: 'Agency' }, labels: ['blog', 'news'], disclosure, keepRecord: false };
const address = 'https://www.upwork.com/hire/php-developers/';

/** What a page of the extension can write; the browser's policies are not among it. */
const writeOther = async () => {
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { set: (v: object) => void }> } })
    .chrome;
  const other = { host: 'upwork.pxf.io', partnerId: '6666666', adId: '1', programId: '13634', brandParams: [] };
  const account = { version: 2, data: [{ name: '', account: other }] };
  await storage.sync?.set({ account, keepRecord: { version: 1, data: true } });
  await storage.local?.set({ 'here.account': account, label: 'secret' });
};
const linkIn = (popup: Look) =>
  until(() => popup((document) => document.querySelector('[data-link]')?.getAttribute('data-link')));

/** What holds in both browsers once an administrator has laid the policy. */
function tellsThePolicy(start: () => Promise<Begun>) {
  let at: Begun;
  beforeAll(async () => {
    at = await start();
  });
  afterAll(() => at?.close());

  it('the settings show it as such and let nobody change it', async () => {
    await says(at.dashboard, words('managed'));
    await says(at.dashboard, '7654321');
    await says(at.dashboard, words('managedLabels', 'blog, news'));
    const changeable = '#accounts :is(button, input, textarea, select), #data input:not(:disabled)';
    expect(await at.dashboard(`(document) => document.querySelectorAll('${changeable}').length`)).toBe(0);
    await at.show('sharing');
    await says(at.dashboard, disclosure);
    expect(await at.dashboard("(document) => document.querySelectorAll('#disclosure :is(input, select)').length")).toBe(
      0,
    );
  });

  it('links pay its account and carry its labels, whatever else is stored', async () => {
    await at.own.evaluate(writeOther);
    const page = await at.open(address);
    const popup = await at.popup(page);
    expect(await linkIn(popup)).toBe(`https://upwork.pxf.io/c/7654321/1062918/13634?u=${encodeURIComponent(address)}`);
    await until(() =>
      popup((document) => {
        const label = document.querySelector<HTMLSelectElement>('.labelling select');
        if (label) label.value = 'news';
        return label?.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    );
    await press(popup, words('copy'));
    await says(popup, words('copiedNow'));
    const link = `https://upwork.pxf.io/c/7654321/1062918/13634?subId1=news&u=${encodeURIComponent(address)}`;
    expect(await at.clipboard(page)).toBe(link);
    await page.close();
  });

  it('keeps no record', async () => {
    await at.show('links');
    await says(at.dashboard, words('linksEmpty'));
  });
}

withBrowser('firefox')('a policy in Firefox', () => {
  const firefox = firefoxWithPolicy(policy);
  afterAll(() => firefox.remove());
  tellsThePolicy(() => begin('firefox', { executablePath: firefox.executablePath, isSetUp: true }));
});

describe.skipIf(!process.env.CI && !canLayPolicies())('where Chromium’s policies can be written', () => {
  withBrowser('chromium')('a policy in Chromium', () => {
    const chromium = chromiumWithPolicy(policy);
    let at: Begun;
    afterAll(() => chromium.remove());
    tellsThePolicy(async () => {
      at = await begin('chromium', { dist: chromium.dist, isSetUp: true });
      return at;
    });

    it('reaches open pages when the administrator changes it, and a mistake in it is said', async () => {
      await at.show('settings');
      chromium.lay({ account: { ...ids, partnerId: '2222222' } });
      await says(at.dashboard, '2222222');
      chromium.lay({ account: { ...ids, partnerId: 'agency' } });
      await says(at.dashboard, words('managedWrong', 'account'));
      // What was synchronised meanwhile pays nobody before the user has said yes.
      await says(at.dashboard, words('account_unconfirmed'));
    });
  });
});
