// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectPage } from '../../../src/core/page/detect-page.ts';
import { readPageFacts } from '../../../src/reader/read-page-facts.ts';
import { readMoney } from '../../../src/reader/text/read-money.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const product = detectPage('https://www.upwork.com/services/product/design-a-logo-1730000000000000001');
const profile = detectPage('https://www.upwork.com/freelancers/~01d4c3b2a190807060');
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const fixture = (name: string) => readFileSync(`test/fixtures/pages/${name}.html`, 'utf8');
const nothing = { offers: [], listed: [] };

describe('a project page', () => {
  it('gives its visible title and its three tiers, without add-ons, suggestions or the mobile copy', () => {
    expect(readPageFacts(page(fixture('product')), product)).toEqual({
      title: 'You will get a modern logo with a brand guide for your small business',
      listed: [],
      offers: [
        { label: 'Starter', price: usd(10000), per: 'project', deliveryDays: 3 },
        { label: 'Standard', price: usd(18000), per: 'project', deliveryDays: 5 },
        { label: 'Advanced', price: usd(35000), per: 'project', deliveryDays: 8 },
      ],
    });
  });

  it('gives no price if the desktop and the mobile copy disagree', () => {
    const html = fixture('product')
      .replace('<td>$180</td>', '<td>$190</td>')
      .replace('class="d-lg-none" data-v-1f2e3d4c', '');
    expect(readPageFacts(page(html), product).offers).toEqual([]);
  });

  it('gives a single price, and none if two differ', () => {
    const one = '<main><h1>X</h1><b class="tier__price">From$99</b><b class="tier__price">From $99</b></main>';
    expect(readPageFacts(page(one), product).offers).toEqual([{ price: usd(9900), per: 'project', from: true }]);
    expect(readPageFacts(page(one.replace('From $99', '$98')), product).offers).toEqual([]);
  });
});

it.each([
  ['extras', '<tr><td>Extra</td><td>$5</td><td>$10</td><td>$15</td></tr>'],
  ['ranges', '<tr><td>Price</td><td>$5 - $9</td><td>$10</td><td>$15</td></tr>'],
  ['hourly rates', '<tr><td>Price</td><td>$5/hr</td><td>$10</td><td>$15</td></tr>'],
  [
    'two rows of prices',
    '<tr><td>Price</td><td>$5</td><td>$10</td><td>$15</td></tr>'
      .replace('$5', '$6')
      .concat('<tr><td>Price</td><td>$5</td><td>$10</td><td>$15</td></tr>'),
  ],
])('takes no tiers from %s', (_, row) => {
  const html = `<main><h1>X</h1><table><tr><th></th><th>Starter</th><th>Standard</th><th>Advanced</th></tr>${row}</table></main>`;
  expect(readPageFacts(page(html), product).offers).toEqual([]);
});

it('takes no price that is hidden, of extras, or by the hour', () => {
  const offers = (html: string) => readPageFacts(page(`<main><h1>X</h1>${html}</main>`), product).offers;
  expect(offers('<div style="display: none"><b class="tier__price">$5</b></div>')).toEqual([]);
  const table =
    '<table><tr><th>Starter</th><th>Standard</th><th>Advanced</th></tr><tr><td>$1</td><td>$2</td><td>$3</td></tr></table>';
  expect(offers(table)).toHaveLength(3);
  expect(offers(`<div class="d-none">${table}</div>`)).toEqual([]);
  expect(offers('<ul id="extras"><b class="tier__price">$5</b></ul>')).toEqual([]);
  expect(offers('<b class="tier__price">$5.00/hr</b>')).toEqual([]);
  expect(offers('<b class="tier__price">$30</b><b class="tier__price">$30 - $90</b>')).toEqual([]);
});

describe('a profile', () => {
  it("gives name, title and rate of this person, not the header's or the rail's", () => {
    expect(readPageFacts(page(fixture('profile')), profile)).toEqual({
      title: 'Mara K., React developer for dashboards',
      seller: 'Mara K.',
      offers: [{ price: usd(4500), per: 'hour' }],
      listed: [],
    });
  });

  it('recognises the login wall', () => {
    const html = '<main>This profile is only available to Upwork customers. Log in.</main>';
    expect(readPageFacts(page(html), profile)).toEqual({ ...nothing, wall: 'login' });
  });
});

it.each(['product', 'profile', 'search'])('%s: the reader of another kind finds nothing', (name) => {
  const other = name === 'product' ? profile : product;
  expect(readPageFacts(page(fixture(name)), other).offers).toEqual([]);
});

it('of the cards before 2026 reads the identity and the headline, not the history', () => {
  const card = (html: string) => `<section class="air3-card-section">${html}</section>`;
  const html = `<main id="main"><div itemtype="http://schema.org/Person">${card('<h2 itemprop="name">Mara K.</h2>')}${card('<h2>Writer</h2>')}${card('<h2>Work history</h2><h3>$30.00/hr</h3>')}</div></main>`;
  expect(readPageFacts(page(html), profile)).toEqual({
    title: 'Mara K., Writer',
    seller: 'Mara K.',
    offers: [],
    listed: [],
  });
});

it("behind a login wall does not take the rail's person for the page's", () => {
  const html =
    '<main id="main"><p>This profile is only available to Upwork users.</p><div itemtype="http://schema.org/Person"><h2 itemprop="name">Other P.</h2></div></main>';
  expect(readPageFacts(page(html), profile)).toEqual({ ...nothing, wall: 'login' });
});

it('survives clobbered fields and thousands of empty elements', () => {
  const html = `<main><h1><input form="f" name="nextSibling"><form id="f"></form>Logo</h1>${'<i></i>'.repeat(20_000)}</main>`;
  expect(readPageFacts(page(html), product).title).toBe('Logo');
});

it('recognises the challenge page, and says nothing about an empty one', () => {
  expect(readPageFacts(page('<title>Just a moment...</title>'), product)).toEqual({ ...nothing, wall: 'challenge' });
  expect(readPageFacts(page(''), product)).toEqual(nothing);
});

describe('a list', () => {
  it('gives each person once, by name, with the rate in the tile', () => {
    const search = detectPage('https://www.upwork.com/nx/search/talent/?q=react');
    const address = (letter: string) => `https://www.upwork.com/freelancers/~01${letter.repeat(16)}`;
    expect(readPageFacts(page(fixture('search')), search).listed).toEqual([
      { title: 'Mara K.', address: address('a'), offer: { price: usd(4000), per: 'hour' } },
      { title: 'Jo P.', address: address('b'), offer: { price: usd(2000), per: 'hour' } },
      { title: 'Li W.', address: address('c') },
    ]);
  });

  it('gives each project of the catalog with its price, under the heading of its card', () => {
    const category = detectPage('https://www.upwork.com/services/wordpress');
    const card = (id: number, price: string) =>
      `<div><a href="/services/product/design-x-173000000000000000${id}?ref=x"><h3><strong>Logo ${id}</strong></h3><p class="price">${price}</p><span>4.9 (12)</span></a></div>`;
    const html = `<main><h1>WordPress</h1><div>${card(1, 'From $30')}${card(2, '$1,250')}${card(3, 'ask')}</div></main>`;
    const product = (id: number) => `https://www.upwork.com/services/product/design-x-173000000000000000${id}`;
    expect(readPageFacts(page(html), category)).toEqual({
      title: 'WordPress',
      offers: [],
      listed: [
        { title: 'Logo 1', address: product(1), offer: { price: usd(3000), per: 'project', from: true } },
        { title: 'Logo 2', address: product(2), offer: { price: usd(125_000), per: 'project' } },
        { title: 'Logo 3', address: product(3) },
      ],
    });
  });
});

it('cleans hostile titles', () => {
  const html = `<main><h1>A\u202eB\u0000<script>x</script><b hidden>no</b> ${'long '.repeat(500)}</h1></main>`;
  const { title = '' } = readPageFacts(page(html), product);
  expect(title.startsWith('A B long long')).toBe(true);
  expect([...title].length).toBeLessThanOrEqual(200);
});

describe('readMoney', () => {
  it.each([
    ['$1,250', { price: usd(125_000) }],
    ['$ 30', { price: usd(3000) }],
    ['From$99', { price: usd(9900), from: true }],
    ['$30.00-$60.00/hr', { price: usd(3000), upTo: usd(6000), per: 'hour' }],
    ['$45.50\u00a0/ hr', { price: usd(4550), per: 'hour' }],
    ['US$100', { price: usd(10_000) }],
    ['US $1,250.00', { price: usd(125_000) }],
    ['$100.00 USD', { price: usd(10_000) }],
    ['USD 100', { price: usd(10_000) }],
    ['USD $45.00/hr', { price: usd(4500), per: 'hour' }],
    ['100 USD', { price: usd(10_000) }],
    ['$45.00/hr USD', { price: usd(4500), per: 'hour' }],
    ['US$30.00 – US$60.00/hr', { price: usd(3000), upTo: usd(6000), per: 'hour' }],
    ['From US$99', { price: usd(9900), from: true }],
  ])('%s', (text, price) => expect(readMoney(text)).toEqual(price));

  it.each(['$10K+', '+$25', '$1,25', '45', '€30', '$30 $40', '$', '$1.2.3', '$12345678901', 'Earned $30'])(
    '%s is not a price',
    (text) => expect(readMoney(text)).toBeUndefined(),
  );

  it.each([
    'CA$100',
    'C$ 100',
    'A$100',
    'AU$100',
    'NZ$100',
    'HK$100',
    'S$100',
    'R$100',
    'MX$100',
    'NT$100',
    '£100',
    '₹100',
  ])('%s is not in US dollars', (text) => expect(readMoney(text)).toBeUndefined());
  it.each([
    '$100 CAD',
    '$100 AUD',
    '100 EUR',
    'CAD 100',
    '$100.00 MXN',
    '$100 US Virgin',
    'USD',
    'USDT 100',
    'AUSD 100',
  ])('%s is not in US dollars', (text) => expect(readMoney(text)).toBeUndefined());
  it.each([
    '$1.250,00',
    'US$ 1.250',
    '1 250 $',
    '$45,00',
    '$45,00/hr',
    '45,00 USD',
    '$1,25,000',
    '$१२५',
    '＄125',
    "$1'250",
  ])('%s is not a price', (text) => expect(readMoney(text)).toBeUndefined());

  it('reads a megabyte of junk in a moment', () => {
    for (const piece of ['$', '$1,', ' ', '1', '$1-']) expect(readMoney(piece.repeat(1_000_000))).toBeUndefined();
  });
});
