import { afterAll, beforeAll, expect, it } from 'vitest';
import { titleFromAddress } from '../../src/core/page/title-from-address.ts';
import { speechIn } from '../../src/core/speech/speech.ts';
import type { MessageKey } from '../../src/core/speech/words.ts';
import { distIn } from '../drive/dist-in.mjs';
import { demoLink, fixtures, samplePage, samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { readCatalog, wordsOf } from '../support/catalogs.ts';
import { withBrowser } from '../support/with-browser.ts';
import { type Begun, begin, fill, focus, type Look, leave, press, says } from './both-browsers.ts';
import { latinIn } from './shown-texts.ts';

/** What people paste at first, and what they are told. */
const pastes: [pasted: string, told: MessageKey][] = [
  ['Hello', 'problem_not_an_address'],
  ['https://upwork.pxf.io/AbCd12', 'problem_short_link'],
  ['https://bit.ly/3abcdef', 'problem_short_link'],
  ['https://app.impact.com/secure/mediapartner/home.ihtml', 'problem_impact_page'],
  ['https://www.upwork.com/hire/php-developers/', 'problem_not_a_tracking_link'],
  ['<img src="https://imp.pxf.io/i/1234567/1062918/13634" width="0" height="0">', 'problem_counting_pixel'],
  ['https://upwork.pxf.io/c/0/1062918/13634', 'problem_no_partner'],
  ['https://upwork.pxf.io/c/1234567/1062918/999', 'problem_other_program'],
  ['https://upwork.pxf.io/c/1234567/13634/1062918', 'problem_ids_swapped'],
  [`${demoLink} https://upwork.pxf.io/c/7654321/1062918/13634`, 'problem_several_accounts'],
  ['https://go.example/c/1234567/1062918/13634', 'setUpUnknownHost'],
];

/** What the sample pages say, which the popup shows as it is. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
const said = [
  'You will get a modern logo with a brand guide for your small business',
  'Mara K., React developer for dashboards',
  'Mara K.',
  ...textsOf(Object.values(fixtures).map(({ facts }) => facts)),
  ...Object.values(samples).flatMap((address) => titleFromAddress(address) ?? []),
  // What stands in the pages, apart from single words, which the product may say as well.
  ...Object.values(samples).flatMap((address) =>
    samplePage(address.replace('https://www.upwork.com', ''))
      .split(/<[^>]*>/)
      .map((text) => text.replaceAll('&amp;', '&').trim())
      .filter((text) => text.length > 11),
  ),
];

/** The page is gone before it can answer. */
const close = (popup: Look) => leave(popup).catch(() => undefined);
const blog = 'blog.example';

for (const language of ['ar', 'ja'] as const)
  for (const name of ['chromium', 'firefox'] as const)
    withBrowser(name)(`in ${language}, in ${name}`, () => {
      const { words, counted } = speechIn(wordsOf(readCatalog(language)), language);
      /** The texts in Latin letters, and where each was met first. */
      const found = new Map<string, string>();
      let begun: Begun;
      beforeAll(async () => {
        begun = await begin(name, {
          dist: distIn(language, `dist/${name}`),
          words,
          isSetUp: true,
          hosts: [blog],
          answer: samplePage,
        });
      });
      afterAll(() => begun?.close());

      /** Waits for words, and notes what else is there in Latin letters. */
      const look = async (at: Look, where: string, ...sentences: string[]) => {
        for (const sentence of sentences)
          await says(at, sentence).catch(async () =>
            expect.fail(`${where} does not say “${sentence}”: ${await at('(document) => document.body.innerText')}`),
          );
        for (const text of await latinIn(at, said)) if (!found.has(text)) found.set(text, where);
      };
      const open = async (address: string) => {
        const page = await begun.open(address);
        return { page, popup: await begun.popup(page) };
      };
      const setUp = async (at: Look, where: string) => {
        for (const [pasted, told] of pastes) {
          await fill(at, '#paste', pasted);
          await look(at, `${where}, ${told}`, words(told));
        }
        await fill(at, '#paste', '');
        await fill(at, '#paste', '1234567');
        await look(at, `${where}, a number`, words('setUpBareNumber'));
        await press(at, words('setUpWith_paste'));
        await fill(at, '#paste', demoLink);
        await look(at, `${where}, understood`, words('setUpPays'), words('setUpCheck'));
      };
      const nothingFound = () => {
        const all = [...found].map(([text, where]) => `${where}: ${text}`);
        found.clear();
        expect(all).toEqual([]);
      };

      it('the welcome and the set-up say everything in the language, whatever is pasted', async () => {
        await begun.show('welcome');
        await look(begun.dashboard, 'welcome', words('welcomeLead'));
        const { page, popup } = await open(samples.project);
        await look(popup, 'popup, nothing set up', words('setUpTitle'), words('setUpWhere'));
        await setUp(popup, 'popup');
        await close(popup);
        await page.close();
        await begun.show('welcome');
        await setUp(begun.dashboard, 'welcome');
        await press(begun.dashboard, words('setUpSave'));
        await look(begun.dashboard, 'welcome, set up', words('setUpDone', '1234567'));
        await press(begun.dashboard, words('preference_deepLinksChecked'));
        await look(begun.dashboard, 'welcome, checked', words('welcomePin_'.concat(name) as MessageKey));
        nothingFound();
      });

      it('somebody who reads this language alone goes on to a shared post with its disclosure', async () => {
        const page = await begun.open(samples.project);
        const popup = await begun.popup(page);
        await until(() => popup((document) => document.querySelector('.share .place') !== null));
        expect(await popup((document) => [document.documentElement.lang, document.documentElement.dir])).toEqual([
          language,
          language === 'ar' ? 'rtl' : 'ltr',
        ]);
        // Nothing runs out at the side once the popup has its size.
        await until(() =>
          popup((document) => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
        );
        await press(popup, words('copy'));
        await look(popup, 'copied', words('copied'));
        expect(await begun.clipboard(page)).toMatch(/^https:\/\/upwork\.pxf\.io\/c\/1234567\//);
        await close(popup);

        const again = await begun.popup(page);
        await until(() => again((document) => document.querySelector('.share .place') !== null));
        await press(again, 'LinkedIn');
        await focus(again, 'textarea');
        const post = String(await again((document) => document.querySelector('textarea')?.value));
        expect(post.startsWith({ ar: 'إعلان', ja: '広告' }[language])).toBe(true);
        await look(again, 'a post', words('trackedAs'));
        await press(again, words('sharePostCopy'));
        await look(again, 'a copied post', words('shareCopied', 'LinkedIn'));
        const copied = await begun.clipboard(page);
        expect(copied).toMatch(/^(?:إعلان|広告)[\s\S]+https:\/\/upwork\.pxf\.io\/c\/1234567\/\S+subId2=linkedin/);
        await close(again);
        nothingFound();
      });

      it('each kind of page, and everything that can be done from it', async () => {
        for (const [kind, address] of Object.entries(samples)) {
          const { page, popup } = await open(address);
          await look(popup, kind, words('notAffiliated'));
          await close(popup);
          await page.close();
        }
        const { page, popup } = await open(samples.project);
        await until(() => popup((document) => document.querySelector('.share .place') !== null));
        await press(popup, words('qr'));
        await look(popup, 'QR', words('qrDisclose'));
        await press(popup, words('back'));
        await press(popup, words('shareMore'));
        await until(() => popup((document) => document.querySelector('.all-places .place') !== null));
        await look(popup, 'every place', words('shareHeading'));
        const places = (await popup<string[]>(
          `(document) => [...document.querySelectorAll('.all-places .place .name')].map(({ textContent }) => textContent)`,
        )) as string[];
        for (const place of places) {
          await press(popup, place);
          await look(popup, `post for ${place}`, words('trackedAs'));
          await press(popup, words('back'));
        }
        await press(popup, words('back'));
        await press(popup, words('tab_links'));
        await look(popup, 'links', words('recentHeading'));
        await press(popup, words('tab_calculator'));
        await look(popup, 'calculator', words('lookup'));
        for (const spend of ['320', '45/hr 20h', '30-60/hr x 10h', '?', '€ 20', '9'.repeat(15)]) {
          await fill(popup, '.lookup input', spend);
          await look(popup, `calculator, ${spend}`, words('lookup'));
        }
        await close(popup);
        await page.close();

        const list = await open(samples.results);
        await press(list.popup, words('roundupOpen'));
        await look(list.popup, 'list', words('sort'));
        await press(list.popup, counted('roundupCopy', 10));
        await look(list.popup, 'list copied', counted('roundupCopied', 10));
        await close(list.popup);
        await list.page.close();

        const other = await open(`https://${blog}/`);
        await look(other.popup, 'another site', words('recentHeading'));
        await close(other.popup);
        await other.page.close();
        nothingFound();
      });

      it('every section of the dashboard has its direction and fits its window', async () => {
        const sections = ['links', 'earnings', 'convert', 'sharing', 'welcome', 'settings', 'help'];
        for (const section of [...sections, 'earnings/calculator', 'earnings/forecast']) {
          await begun.show(section);
          expect(await begun.dashboard((document) => document.documentElement.dir)).toBe(
            language === 'ar' ? 'rtl' : 'ltr',
          );
          await until(() =>
            begun.dashboard((document) => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
          );
          // The settings name each language in itself.
          if (section !== 'settings') await look(begun.dashboard, section);
        }
        nothingFound();
      });
    });
