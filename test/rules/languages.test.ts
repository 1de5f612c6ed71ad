import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderOf, languages } from '../../src/core/speech/languages.ts';
import { readCatalog } from '../support/catalogs.ts';
import { placeLimits } from '../support/message-limits.ts';

const english = readCatalog('en');
const stems = Object.keys(english)
  .flatMap((key) => /^(.+)_one$/.exec(key)?.[1] ?? [])
  .filter((stem) => `${stem}_other` in english);
const gapsIn = (message: string) => [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name).sort();

/** The English key that has the gaps of a key. The general form of a counted sentence has all of them. */
function sourceOf(key: string): string | undefined {
  const [, stem = ''] = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key) ?? [];
  if (stems.includes(stem)) return `${stem}_other`;
  return key in english ? key : undefined;
}

/** What a language has to say: each English key, and each counted sentence once for every plural category. */
function keysOf(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const single = Object.keys(english).filter(
    (key) => !stems.some((stem) => key === `${stem}_one` || key === `${stem}_other`),
  );
  return [...single, ...stems.flatMap((stem) => pluralCategories.map((form) => `${stem}_${form}`))].sort();
}

it('each language of the table has its folder, and no other folder is there', () => {
  expect(readdirSync('public/_locales').sort()).toEqual(languages.map(folderOf).sort());
});

describe.each(languages)('the words in %s', (language) => {
  const catalog = readCatalog(language);
  const entries = Object.entries(catalog);

  it('are all there, with every plural form of the language, and name it', () => {
    expect(Object.keys(catalog).sort()).toEqual(keysOf(language));
    expect(catalog.language?.message).toBe(language);
  });

  it('have the gaps of the English, each once', () => {
    const wrong = entries.flatMap(([key, { message, placeholders = {} }]) => {
      const source = english[sourceOf(key) ?? ''];
      const wanted = gapsIn(source?.message ?? '');
      const found = gapsIn(message);
      // "One link" may be said without the number.
      const isSaidInWords = /_(?:zero|one|two)$/.test(key) && !found.includes('G1');
      const expected = isSaidInWords ? wanted.filter((name) => name !== 'G1') : wanted;
      const named = Object.entries(placeholders).every(([name, { content }]) => content === `$${name.slice(1)}`);
      const isWhole =
        JSON.stringify(found) === JSON.stringify(expected) && found.every((name) => name.toLowerCase() in placeholders);
      return isWhole && named ? [] : [`${key}: ${message}`];
    });
    expect(wrong).toEqual([]);
  });

  it('hold no markup, no empty sentence and no plain quotation mark', () => {
    const odd = entries.filter(
      ([, { message }]) =>
        message.trim() === '' || /[<>]|\.\.\.|—|["]|\s$|^\s/.test(message) || /(?<!Finder)'/.test(message),
    );
    expect(odd.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  it('fit their places', () => {
    const long = entries.flatMap(([key, { message }]) => {
      const limit = placeLimits.find(([place]) => place.test(key))?.[1] ?? Number.POSITIVE_INFINITY;
      return message.length > limit ? [`${key} (${message.length} > ${limit}): ${message}`] : [];
    });
    expect(long).toEqual([]);
  });
});

const glossary: Record<string, { address: string; terms: Record<string, string> }> = JSON.parse(
  readFileSync('docs/glossary.json', 'utf8'),
);
/** Labels that are a term of the glossary. A label may inflect it. */
const labels = {
  partnerId: 'partner ID',
  adId: 'ad ID',
  programId: 'program ID',
  sharedId: 'shared ID',
  host: 'link domain',
  label: 'label',
  template: 'template',
  term_currency: 'currency',
  earnedSpan: 'period',
  earnedClicks: 'click',
  channelDraft: 'draft',
  kind_profile: 'freelancer',
  kind_agency: 'agency',
  kind_catalog_product: 'project',
  kind_job_post: 'job post',
  figure_pending: 'pending',
  figure_locked: 'locked',
  figure_paid: 'paid',
  figure_reversed: 'reversed',
};

it('the glossary has the same terms in each language, and how it addresses the reader', () => {
  expect(Object.keys(glossary).sort()).toEqual(languages.filter((one) => one !== 'en').sort());
  const terms = Object.keys(glossary.de?.terms ?? {});
  expect(terms.length).toBeGreaterThan(40);
  for (const [language, { address, terms: own }] of Object.entries(glossary)) {
    expect(Object.keys(own), language).toEqual(terms);
    expect(address, language).not.toBe('');
  }
});

it.each(languages.filter((one) => one !== 'en'))('in %s, labels use the words of the glossary', (language) => {
  const catalog = readCatalog(language);
  const strange = Object.entries(labels).filter(([key, term]) => {
    const stem = (glossary[language]?.terms[term] ?? '').slice(0, 3).toLowerCase();
    return !catalog[key]?.message.toLowerCase().includes(stem);
  });
  expect(strange).toEqual([]);
});
