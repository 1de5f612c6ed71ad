import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePage, samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { firstLink } from '../support/first-link.ts';
import { readRows } from '../support/library-rows.ts';
import { withBrowser } from '../support/with-browser.ts';
import { type Begun, begin, fill, focus, press, says } from './both-browsers.ts';

const linkTo = (address: string, label = 'spring-blog') => firstLink(address, label);
const hire = 'https://www.upwork.com/hire/php-developers/';
const others = `https://upwork.pxf.io/c/7654321/1062918/13634?u=${encodeURIComponent(hire)}`;
const draft = `# Whom I would ask

A [developer](${hire} "Hire") & <${samples.profile}>, or see
\`${hire}\` in code, or ${others}.
`;
/** A blog on another site than Upwork. */
const blog = `<!doctype html><meta charset="utf-8"><title>A blog</title><h1>Whom I would ask</h1>
<p><a href="${hire}">A developer</a>, <a href="${linkTo(samples.profile)}">Mara</a>, <a href="${others.replace('&', '&amp;')}">theirs</a></p>
<script>document.title += ' written';</script>`;
const blogHost = 'blog.example';
const answer = (path: string) => (path === '/whom-i-would-ask' ? blog : samplePage(path));

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  withBrowser(name)('what is already written', () => {
    let at: Begun;
    const dist = mkdtempSync(path.join(tmpdir(), 'finders-fee-dist-'));
    beforeAll(async () => {
      if (name === 'chromium') {
        // Chromium only grants access to a page for a real click, which a driver cannot make, so this copy of the package
        // may read the site.
        cpSync('dist/chromium', dist, { recursive: true });
        const manifest = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8'));
        manifest.host_permissions.push(`https://${blogHost}/*`);
        writeFileSync(path.join(dist, 'manifest.json'), JSON.stringify(manifest));
      }
      at = await begin(name, { answer, hosts: [blogHost], ...(name === 'chromium' ? { dist } : {}) });
    });
    afterAll(async () => {
      await at?.close();
      rmSync(dist, { recursive: true, force: true });
    });
    const copied = async () => {
      const page = await at.open(samples.search);
      const text = await at.clipboard(page);
      await page.close();
      return text;
    };

    it('a Markdown draft: exactly the user’s own links change, and another affiliate’s link is named', async () => {
      await at.show('convert');
      await fill(at.dashboard, 'textarea.draft', draft);
      await says(at.dashboard, 'Pays partner 7654321, not you');
      await fill(at.dashboard, '#draft input[type="text"]', '');
      await focus(at.dashboard, '#draft input[type="text"]');
      await at.own.keyboard.type('Spring 2026');
      await says(at.dashboard, linkTo(hire, 'spring-2026').replace('https://', ''));
      expect(await at.dashboard((document) => (document.activeElement as HTMLInputElement).value)).toBe('Spring 2026');
      await press(at.dashboard, 'Copy draft with 2 links converted');
      await says(at.dashboard, 'Copied');
      expect(await copied()).toBe(
        draft
          .replace(`(${hire} `, `(${linkTo(hire, 'spring-2026')} `)
          .replace(`<${samples.profile}>`, `<${linkTo(samples.profile, 'spring-2026')}>`),
      );
      expect(await at.own.evaluate(readRows)).toEqual([]);
    });

    it('another affiliate’s link is read, and the user gets a link to the same page', async () => {
      await at.own.bringToFront();
      await press(at.dashboard, 'Inspect a link');
      await focus(at.dashboard, '#read-link input');
      await at.own.keyboard.type(others);
      await says(at.dashboard, 'Partner 7654321, not you');
      await press(at.dashboard, 'Copy link');
      await says(at.dashboard, 'Copied. This one pays you.');
      expect(await copied()).toBe(`https://upwork.pxf.io/c/1234567/1062918/13634?u=${encodeURIComponent(hire)}`);
    });

    it('a page of another site: its links are listed when the user clicks, and the page does not change', async () => {
      const page = await at.open(`https://${blogHost}/whom-i-would-ask`);
      const before = await page.evaluate('document.documentElement.outerHTML');
      const popup = await at.popup(page, true);
      await press(popup, 'Check the links on this page');
      await until(() => popup((document) => document.querySelector('.found, main .notice') !== null));
      expect(
        await popup((document) =>
          [...document.querySelectorAll('.found')].map((one) =>
            [...one.querySelectorAll('h2, b')].map(({ textContent }) => textContent),
          ),
        ),
      ).toEqual([
        ['Pays someone else 1', 'theirs'],
        ['Could be yours 1', 'A developer'],
        ['Already yours 1', 'Mara'],
      ]);
      await press(popup, 'Convert 1 link…');
      // Another tab in front closes the popup, so the page has to be handed over before.
      await until(() =>
        at.own.evaluate(
          `(globalThis.browser ?? chrome).storage.session.get('typed.draft').then((kept) => 'handedAt' in (kept['typed.draft'] ?? {}))`,
        ),
      );
      await at.own.bringToFront();
      await until(async () => {
        await at.show('links');
        await at.show('convert');
        return at.dashboard((document) => document.body.textContent?.includes('blog.example-whom-i-would-ask.html'));
      });
      await says(at.dashboard, 'Your earlier draft is set aside.');
      await says(at.dashboard, 'Copy draft with 1 link converted');
      expect(await page.evaluate('document.documentElement.outerHTML')).toBe(before);
      await page.close();
    });

    it('none of this sent a request to impact.com, or to anyone but Upwork and the blog', () => {
      const asked = at.requests.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).host);
      expect([...new Set(asked)].filter((host) => host !== 'www.upwork.com' && host !== blogHost)).toEqual([]);
      expect(at.upwork.refused.filter((host) => /pxf|impact/.test(host))).toEqual([]);
    });
  });
});
