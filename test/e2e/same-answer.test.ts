import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DraftFormat } from '../../src/core/convert/draft-format.ts';
import { detectPage } from '../../src/core/page/detect-page.ts';
import { titleFromAddress } from '../../src/core/page/title-from-address.ts';
import { findBrowser } from '../drive/find-browser.mjs';
import { addressRows, vectors } from '../support/corpus.ts';
import { convert, typed } from '../support/in-a-browser.ts';
import { account } from '../support/records.ts';

// Characters that browsers and Node might write differently in an address.
const characters = [...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~é—😀'];
const forms = ['hire/php*x/', 'freelancers/mara*', 'services/product/a*b-1563588602033639424', 'services/search?q=a*b'];
const addresses = [
  ...addressRows.map(({ address }) => address),
  ...vectors.map(({ input }) => input),
  ...characters.flatMap((character) =>
    forms.map((form) => `https://www.upwork.com/${form.replace('*', () => character)}`),
  ),
];
// Texts that people really wrote, and each character glued to an address in each format.
const field: { id: string; at: string; input: string; format?: DraftFormat }[] = JSON.parse(
  readFileSync('test/fixtures/corpus/field.json', 'utf8'),
);
const page = 'https://www.upwork.com/hire/php-developers/';
const drafts: [text: string, format: DraftFormat][] = [
  ...field.flatMap(({ at, input, format }): [string, DraftFormat][] =>
    at === 'convert' && format ? [[input, format]] : [],
  ),
  ...characters.flatMap((character) =>
    (['text', 'html', 'csv'] as const).map((format): [string, DraftFormat] => [
      `a ${page}${character}b ${character}${page}${character} <a href="${page}${character}">c</a>`,
      format,
    ]),
  ),
];
const written = [
  ...field.filter(({ at }) => at !== 'convert').map(({ input }) => input ?? ''),
  ...drafts.map(([text]) => text),
];
const folder = 'test/fixtures/pages';
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const { address, facts } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
      address: string;
      facts: object;
    };
    return { name: file, address, facts, html: readFileSync(`${folder}/${file.replace('.json', '.html')}`, 'utf8') };
  });

type Ask = (code: string) => Promise<unknown>;
const browsers: [name: 'chromium' | 'firefox', withPage: (use: (ask: Ask) => Promise<void>) => Promise<void>][] = [
  [
    'chromium',
    async (use) => {
      const browser = await chromium.launch({
        executablePath: findBrowser('chromium') ?? '',
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      });
      const page = await browser.newPage();
      await use((code) => page.evaluate(code)).finally(() => browser.close());
    },
  ],
  [
    'firefox',
    async (use) => {
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath: findBrowser('firefox') ?? '' });
      const page = await browser.newPage();
      await use((code) => page.evaluate(code)).finally(() => browser.close());
    },
  ],
];

describe.each(browsers)('%s', (name, withPage) => {
  let code = '';
  beforeAll(async () => {
    const built = (await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        lib: { entry: 'test/support/in-a-browser.ts', formats: ['iife'], name: 'inABrowser', fileName: 'in-a-browser' },
      },
    })) as Rollup.RollupOutput[];
    code = built[0]?.output[0].code ?? '';
  });

  it.skipIf(!process.env.CI && !findBrowser(name))('reads every address and every page as Node does', async () => {
    await withPage(async (ask) => {
      await ask(`${code};0`);
      const said = await ask(`${JSON.stringify(addresses)}.map(detect)`);
      expect(said).toEqual(addresses.map((address) => [detectPage(address), titleFromAddress(address) ?? '']));
      for (const { name: file, html, address, facts } of pages)
        expect(await ask(`read(${JSON.stringify(html)}, ${JSON.stringify(address)})`), file).toEqual(facts);
    });
  });

  it.skipIf(!process.env.CI && !findBrowser(name))('reads every draft and typed address as Node does', async () => {
    await withPage(async (ask) => {
      await ask(`${code};0`);
      const asked = `${JSON.stringify(drafts)}.map(([text, format]) => convert(text, format, ${JSON.stringify(account)}))`;
      expect(await ask(asked)).toEqual(drafts.map(([text, format]) => convert(text, format, account)));
      expect(await ask(`${JSON.stringify(written)}.map(typed)`)).toEqual(written.map(typed));
    });
  });
});
