// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectPage } from '../../../src/core/page/detect-page.ts';
import type { ItemAbout, PageFacts } from '../../../src/core/page/page-facts.ts';
import { type Place, places } from '../../../src/reader/places.ts';
import { readAbout } from '../../../src/reader/read-about.ts';
import { readPageFacts } from '../../../src/reader/read-page-facts.ts';

// Every NAME.html has its NAME.json: its address, and what a careful reader would say about it.
const folder = 'test/fixtures/pages';
const fixtures = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const name = file.slice(0, -5);
    const {
      address,
      facts,
      about = {},
      note,
    } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
      address: string;
      facts: PageFacts;
      /** What a careful reader would say about the listed items besides. */
      about?: Record<string, ItemAbout>;
      note: string;
    };
    return { name, address, facts, about, note, html: readFileSync(`${folder}/${name}.html`, 'utf8') };
  });
const parsed = new Map<string, Document>();
/** Readers change nothing, so each page is parsed once. */
const parse = (html: string): Document => {
  const document = parsed.get(html) ?? new DOMParser().parseFromString(html, 'text/html');
  parsed.set(html, document);
  return document;
};

it.each(fixtures)('$name: $note', ({ html, address, facts }) => {
  const used: string[] = [];
  const read = readPageFacts(parse(html), detectPage(address), (field, from) => used.push(`${field}: ${from}`));
  expect(read, used.join('\n')).toEqual(facts);
});

it.each(fixtures)('$name: roles and ratings', ({ html, address, facts, about }) => {
  expect(readAbout(parse(html), detectPage(address).kind, facts.listed)).toEqual(about);
});

const kinds = [
  'https://www.upwork.com/freelancers/~01d4c3b2a190807060',
  'https://www.upwork.com/services/product/x-1730000000000000001',
  'https://www.upwork.com/services/consultation/x-1730000000000000001',
  'https://www.upwork.com/agencies/acme/',
  'https://www.upwork.com/hire/php-developers/cost/',
  'https://www.upwork.com/',
];

describe.each(fixtures)('$name under the address of another kind', ({ html, address }) => {
  it.each(kinds.filter((other) => detectPage(other).kind !== detectPage(address).kind))(
    '%s: no price and no item',
    (other) => {
      const { offers, listed } = readPageFacts(parse(html), detectPage(other));
      expect([offers, listed]).toEqual([[], []]);
    },
  );
});

describe.each(Object.entries(places))('the places of %s', (_, rows) => {
  it.each([...rows] as Place[])('%s (%s) is proven by %s', (selector, _, proof) => {
    const fixture = fixtures.find(({ name }) => name === proof);
    expect(fixture, `${proof}.html and ${proof}.json`).toBeDefined();
    expect(parse(fixture?.html ?? '').querySelectorAll(selector).length).toBeGreaterThan(0);
  });
});
