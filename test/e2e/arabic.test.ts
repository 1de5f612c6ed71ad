import { afterAll, beforeAll, expect, it } from 'vitest';
import { speechIn } from '../../src/core/speech/speech.ts';
import { distIn } from '../drive/dist-in.mjs';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { readCatalog, wordsOf } from '../support/catalogs.ts';
import { withBrowser } from '../support/with-browser.ts';
import { type Begun, begin, focus, type Look, leave, press, says } from './both-browsers.ts';

const { words } = speechIn(wordsOf(readCatalog('ar')), 'ar');
/** Names that stay as they are in every language, and what the sample pages say. */
const names =
  /Finder's Fee|Upwork|impact\.com|Alt\+Shift\+K|https?:\S+|[\w.]*pxf\.io\S*|LinkedIn|Reddit|Facebook|Bluesky|Mastodon|Threads|Markdown|HTML|BBCode|CSV|JSON|Ctrl|Enter|QR|X\b/g;

/** The page is gone before it can answer. */
const close = (popup: Look) => leave(popup).catch(() => undefined);

for (const name of ['chromium', 'firefox'] as const)
  withBrowser(name)(`in Arabic, in ${name}`, () => {
    let begun: Begun;
    beforeAll(async () => {
      begun = await begin(name, { dist: distIn('ar', `dist/${name}`), words });
    });
    afterAll(() => begun?.close());

    it('somebody who reads Arabic alone goes from the set-up to a shared post with its disclosure', async () => {
      const page = await begun.open(samples.project);
      const popup = await begun.popup(page);
      await until(() => popup((document) => document.querySelector('.share .place') !== null));
      expect(await popup((document) => [document.documentElement.lang, document.documentElement.dir])).toEqual([
        'ar',
        'rtl',
      ]);
      // Nothing runs out at the side once the popup has its size, and no English word is left that is not a name or the
      // page's own.
      await until(() =>
        popup((document) => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      );
      const shown = String(
        await popup((document) =>
          [...document.querySelectorAll('button, h2, label, footer')].map((one) => one.textContent).join('\n'),
        ),
      );
      expect(shown.replace(names, '').match(/[A-Za-z]{3,}/g) ?? []).toEqual([]);
      await press(popup, words('copy'));
      await says(popup, words('copied'));
      expect(await begun.clipboard(page)).toMatch(/^https:\/\/upwork\.pxf\.io\/c\/1234567\//);
      await close(popup);

      const again = await begun.popup(page);
      await until(() => again((document) => document.querySelector('.share .place') !== null));
      await press(again, 'LinkedIn');
      await focus(again, 'textarea');
      const post = String(await again((document) => document.querySelector('textarea')?.value));
      expect(post.startsWith('إعلان')).toBe(true);
      expect(post).toContain('{link}');
      const link = await again((document) => document.querySelector<HTMLElement>('.post [data-link]')?.dataset.link);
      expect(link).toMatch(/^https:\/\/upwork\.pxf\.io\/c\/1234567\/\S+subId2=linkedin/);
      await close(again);
    });

    it('every section of the dashboard stands from right to left and fits its window', async () => {
      for (const section of ['links', 'earnings', 'convert', 'sharing', 'welcome', 'settings', 'help']) {
        await begun.show(section);
        expect(await begun.dashboard((document) => document.documentElement.dir)).toBe('rtl');
        await until(() =>
          begun.dashboard((document) => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
        );
      }
    });
  });
