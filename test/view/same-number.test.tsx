import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { CommissionTerms } from '../../src/core/commission/terms.ts';
import { defaultTerms } from '../../src/core/commission/terms.ts';
import type { Money } from '../../src/core/money.ts';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import type { MessageKey } from '../../src/core/speech/words.ts';
import { EarningsSection } from '../../src/dashboard/earnings/earnings-section.tsx';
import { describeOmnibox } from '../../src/flow/page/answer-omnibox.ts';
import { tellButton } from '../../src/flow/page/tell-button.ts';
import { loadSettings } from '../../src/flow/settings/load-settings.ts';
import { Roundup } from '../../src/popup/rest/list/roundup.tsx';
import { Earnings } from '../../src/popup/rest/page/earnings.tsx';
import { SpeechContext } from '../../src/ui/hooks/speech-context.ts';
import { fake } from '../support/fake-browser.ts';
import { settingsWith, sharerWith } from '../support/records.ts';
import { show, speech, words } from '../support/show.tsx';

const address = 'https://www.upwork.com/freelancers/~0123456789abcdef01';
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const { cap: _, ...uncapped } = defaultTerms;
const contracts: [name: string, terms: CommissionTerms, atCap: number][] = [
  ['70 %, at most $150', defaultTerms, 21_428],
  ['50 % without a cap', { ...uncapped, rateBasisPoints: 5000 }, 30_000],
  ['70 %, at most 100 €', { ...defaultTerms, currency: 'EUR', cap: eur(10_000) }, 14_285],
  ['33.33 %, at most 100 €', { ...defaultTerms, rateBasisPoints: 3333, currency: 'EUR', cap: eur(10_000) }, 30_003],
  ['nothing at all', { ...defaultTerms, rateBasisPoints: 0 }, 21_428],
];
const locales = ['en-US', 'de-DE', 'fr-FR', 'ar-EG'];
const grid = contracts.flatMap(([name, terms, at]) => locales.map((locale) => [name, locale, terms, at] as const));

/** As the browser would fill sentences and write amounts in `locale`. */
const inLocale = (locale: string) => {
  fake.locale = locale;
  fake.say = (key, gaps) => (key === 'language' ? String(locale.split('-')[0]) : words(key as MessageKey, ...gaps));
};
/** Right-to-left sentences isolate each amount with invisible characters. */
const seen = (text: string | null | undefined) => text?.replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '');
const shown = (locale: string, part: preact.ComponentChild, settings = settingsWith()) =>
  show(<SpeechContext.Provider value={speech(locale)}>{part}</SpeechContext.Provider>, settings).container;

/** The commission in each of the five places. */
async function everywhere(
  locale: string,
  terms: CommissionTerms,
  [low, high]: [low: number, high?: number | undefined],
) {
  const money = (minor: number): Money => ({ minor, currency: terms.currency });
  const offer = { price: money(low), ...(high ? { upTo: money(high) } : {}), per: 'project' as const };
  const preferences = { ...defaultPreferences, talentTerms: terms };
  await fake.sync.set({ talentTerms: { version: 1, data: terms } });

  let told = Promise.resolve();
  const earnings = shown(
    locale,
    <Earnings
      kind="catalog-product"
      offers={[offer]}
      listed={[]}
      terms={terms}
      onRange={(range) => (told = tellButton(7, range))}
      onList={() => undefined}
      onCalculator={() => undefined}
    />,
  );
  const page = earnings.querySelector('.offers .money')?.firstChild?.textContent?.trim();
  await told;
  const tooltip = seen(/estimated commission (.*)$/s.exec(fake.buttons.get(7)?.title ?? '')?.[1]);
  cleanup();
  const roundup = shown(
    locale,
    <Roundup
      items={[{ title: 'A logo', address, offer }]}
      sharer={sharerWith({ preferences })}
      onBack={() => undefined}
    />,
  );
  const list = roundup.querySelector('.money')?.textContent;
  cleanup();
  const write = (minor: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping: false }).format(minor / 100);
  const typed = high ? `${write(low)}-${write(high)}` : write(low);
  const bar = seen(/ pays about (.*)$/s.exec(await describeOmnibox(typed))?.[1]);
  const section = shown(locale, <EarningsSection />, await loadSettings());
  fireEvent.input(screen.getByLabelText('What would a contract pay?'), { target: { value: typed } });
  const lookup = section.querySelector('.big')?.textContent;
  cleanup();
  return { page: seen(page), tooltip, list: seen(list), bar, lookup: seen(lookup) };
}

it.each(grid)(
  '%s, %s: every part of the extension shows the same amounts below, at and over the cap',
  async (_, locale, terms, at) => {
    inLocale(locale);
    const write = ({ minor, currency }: Money) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
        minor / 100,
      );
    const pays = (spend: number) => ({
      minor: Math.min(
        Math.round((spend * terms.rateBasisPoints) / 10_000),
        terms.cap?.minor ?? Number.MAX_SAFE_INTEGER,
      ),
      currency: terms.currency,
    });
    for (const [low, high] of [
      [1],
      [9_999],
      [at],
      [at + 1],
      [500_000],
      [3000, 6000],
      [3000, 90_000],
      [at + 1, 500_000],
    ] as [number, number?][]) {
      const [from, to] = [pays(low), pays(high ?? low)];
      const one = seen(from.minor === to.minor ? write(from) : words('earnRange', write(from), write(to)));
      expect(await everywhere(locale, terms, [low, high]), `${locale} ${low} ${high}`).toEqual({
        page: one,
        tooltip: one,
        list: one,
        bar: one,
        lookup: one,
      });
    }
  },
);
