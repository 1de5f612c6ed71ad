import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { access, impactStandIn } from '../drive/impact-answers.mjs';
import { samplePage } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { withBrowser } from '../support/with-browser.ts';
import { type Begun, begin, fill, focus, press, says } from './both-browsers.ts';

const host = 'api.impact.com';

/** The package whose user has said yes already: no driver can press a button in Chromium's own question. */
function grantedPackage(): string {
  const dist = mkdtempSync(path.join(tmpdir(), 'finders-fee-dist-'));
  cpSync('dist/chromium', dist, { recursive: true });
  const file = path.join(dist, 'manifest.json');
  const { optional_host_permissions: optional, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(...optional);
  writeFileSync(file, JSON.stringify(manifest));
  return dist;
}

for (const name of ['chromium', 'firefox'] as const)
  withBrowser(name)(`connected to impact.com in ${name}`, () => {
    const impact = impactStandIn();
    /** What commissions wait for. */
    let gate: Promise<void> | undefined;
    let at: Begun;
    let dist = 'dist/firefox';
    beforeAll(async () => {
      if (name === 'chromium') dist = grantedPackage();
      at = await begin(name, {
        dist,
        hosts: [host],
        prefs: { 'extensions.webextOptionalPermissionPrompts': false },
        answer: (url, { method = '', headers }) => {
          if (headers.host !== host) return samplePage(url);
          const answered = impact.answer({ method, url, headers: headers as Record<string, string> });
          return gate && url.includes('/Actions') ? gate.then(() => answered) : answered;
        },
      });
    });
    afterAll(async () => {
      await at?.close();
      if (name === 'chromium') rmSync(dist, { recursive: true, force: true });
    });
    const text = () => at.dashboard((document: Document) => document.documentElement.outerHTML);
    const kept = () => at.own.evaluate('(globalThis.browser ?? chrome).storage.local.get(null)') as Promise<object>;

    it('asks nothing before it is connected', async () => {
      await at.show('#earnings');
      await says(at.dashboard, 'Fetch from impact.com instead of downloading reports');
      expect(impact.asked).toEqual([]);
    });

    it('fetches what the downloaded reports hold, without a preflight, a cookie or a trace in the page', async () => {
      await press(at.dashboard, 'Fetch from impact.com instead');
      await fill(at.dashboard, '.connected input[type="text"]', access.sid);
      await fill(at.dashboard, '.connected input[type="password"]', access.token);
      // The browser asks its question only after a real key.
      await focus(at.dashboard, '.connected .primary:not(:disabled)');
      await at.own.keyboard.press('Enter');
      await says(at.dashboard, 'commissions are new or changed.');
      await says(at.dashboard, 'Partner 1234567.');
      await says(at.dashboard, 'newsletter-31');
      expect([...new Set(impact.asked.map(({ method }) => method))]).toEqual(['GET']);
      for (const { headers } of impact.asked)
        expect([headers.cookie, headers.referer, headers.authorization?.startsWith('Basic ')]).toEqual([
          undefined,
          undefined,
          true,
        ]);
      // The days that are asked for follow impact.com's own clock.
      expect(impact.asked.find(({ path }) => path === 'Actions')?.query.ActionDateEnd).toBe('2026-09-20T12:00:00Z');
      for (const secret of [access.token, access.sid]) expect(await text()).not.toContain(secret);
      expect(JSON.stringify(await kept())).toContain(access.token);
    });

    it('says what is wrong in a sentence, and recovers on the next press', async () => {
      impact.instead = (asked) =>
        asked === 'Actions' ? { status: 200, headers: {}, body: '{"Actions":[{"Id":"13634.1' } : undefined;
      await press(at.dashboard, 'Refresh');
      await says(at.dashboard, 'Couldn’t read the answer from impact.com (commissions).');
      impact.instead = () => undefined;
      await press(at.dashboard, 'Refresh');
      await says(at.dashboard, 'Nothing new since last time.');
    });

    it('goes on where it was when its page is left and the worker killed in the middle', async () => {
      let open: () => void = () => undefined;
      gate = new Promise((done) => {
        open = done;
      });
      const before = impact.asked.length;
      await press(at.dashboard, 'Refresh');
      await until(() => impact.asked.slice(before).some(({ path: asked }) => asked === 'Actions'));
      await at.killWorker();
      await at.show('#links');
      gate = undefined;
      open();
      await at.show('#earnings');
      await says(at.dashboard, 'Partner 1234567.');
      await press(at.dashboard, 'Refresh');
      await says(at.dashboard, 'Nothing new since last time.');
      await says(at.dashboard, 'newsletter-31');
      const { 'impact.calls': counted } = (await kept()) as { 'impact.calls': { data: { at: number[] } } };
      expect(counted.data.at).toHaveLength(impact.asked.length);
    });

    it('follows no redirect', async () => {
      impact.instead = (asked) =>
        asked.startsWith('Campaigns')
          ? { status: 302, headers: { location: 'https://example.org/' }, body: '' }
          : undefined;
      await press(at.dashboard, 'Refresh');
      await says(at.dashboard, 'Couldn’t reach impact.com.');
      impact.instead = () => undefined;
      expect(at.upwork.refused.filter((one) => one.startsWith('example.org'))).toEqual([]);
    });

    it('forgets the token on Disconnect', async () => {
      await press(at.dashboard, 'Disconnect');
      await says(at.dashboard, 'Disconnected.');
      expect(JSON.stringify(await kept())).not.toContain(access.token);
      const count = impact.asked.length;
      await at.show('#links');
      await at.show('#earnings');
      await says(at.dashboard, 'Fetch from impact.com instead of downloading reports');
      expect(impact.asked.length).toBe(count);
    });
  });
