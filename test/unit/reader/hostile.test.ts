// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { printOf } from '../../../src/content/world.ts';
import { detectPage } from '../../../src/core/page/detect-page.ts';
import { readPageFacts } from '../../../src/reader/read-page-facts.ts';
import { readMoney } from '../../../src/reader/text/read-money.ts';
import { readStructured } from '../../../src/reader/text/read-structured.ts';
import { linesOf, textOf } from '../../../src/reader/text/read-text.ts';
import { size } from '../../support/sizes.ts';

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const product = detectPage('https://www.upwork.com/services/product/design-a-logo-1730000000000000001');
const profile = detectPage('https://www.upwork.com/freelancers/~01d4c3b2a190807060');
const search = detectPage('https://www.upwork.com/nx/search/talent/?q=x');

/** How much more than proportionally the time grows with `n` times the text; far below `n` for linear work. */
const growth = (work: (size: number) => void): number => {
  const time = (size: number) => {
    const start = performance.now();
    work(size);
    return performance.now() - start;
  };
  time(1000);
  const [small, large] = [100_000, 1_000_000].map((size) => Math.min(...[1, 2, 3].map(() => time(size))));
  return (large ?? 0) / Math.max(small ?? 0, 0.05) / 10;
};

it.each(['$', '$1,', ' ', '1', '$1-', '$1 /', 'from ', '$1.', '\u00a0$', 'hr/'])(
  'money text of %j is read in linear time',
  (piece) => {
    expect(growth((size) => readMoney(piece.repeat(size / piece.length)))).toBeLessThan(5);
    expect(readMoney(piece.repeat(1_000_000))).toBeUndefined();
  },
);

it('a page with thousands of amounts, headings and links is read to its end', () => {
  const [amounts, some, links] = [size(20_000, 2000), size(2000, 500), size(5000, 1000)];
  const junk = [
    `<main><h1>x</h1>${'<p>$1</p>'.repeat(amounts)}</main>`,
    `<main><h1>x</h1>${'<h2>Reviews</h2><p>$5</p>'.repeat(some)}</main>`,
    `<main><h1>x</h1>${'<div>'.repeat(400)}$5${'</div>'.repeat(400)}</main>`,
    `<main><h1>x</h1>${'<b>Starter</b><b>Standard</b><b>Advanced</b>'.repeat(some)}</main>`,
    `<main>${'<a href="/freelancers/~01d4c3b2a190807060">x</a>'.repeat(links)}</main>`,
  ].map(page);
  for (const document of junk)
    for (const detection of [product, profile, search]) expect(() => readPageFacts(document, detection)).not.toThrow();
}, 60_000);

it.each(['name="parentElement"', 'name="parentNode"', 'id="parentElement"', 'id="parentNode"'])(
  'a form whose field %s points back into the form gives no facts, and reading it ends',
  (field) => {
    const form = (more: string) => `<main><h1>x</h1><form><input ${more}><p>$5</p></form></main>`;
    expect(readPageFacts(page(form('name="parent"')), product).offers).toHaveLength(1);
    const clobbered = page(form(field));
    expect(readPageFacts(clobbered, product)).toEqual({ offers: [], listed: [] });
    // An element with an id also becomes a property of the window, which the next test needs intact.
    clobbered.documentElement.remove();
  },
);

it('reads no delivery time from more lines about days than any page has', () => {
  const days = (count: number) =>
    readPageFacts(page(`<main><h1>x</h1>${'<p>3 days delivery</p>'.repeat(count)}<p>$5</p></main>`), product).offers;
  expect(days(300)).toMatchObject([{ deliveryDays: 3 }]);
  expect(days(301)).toEqual([{ price: { minor: 500, currency: 'USD' }, per: 'project' }]);
});

it('reads no price from more prices than any page has, because a later one may contradict', () => {
  const offers = (count: number) =>
    readPageFacts(
      page(`<main><h1>x</h1>${'<i><i><i><i><i>$5</i></i></i></i></i>'.repeat(count)}<p>$7</p></main>`),
      product,
    ).offers;
  expect([offers(0).length, offers(999), offers(1000)]).toEqual([1, [], []]);
});

it('tens of thousands of links to one person are one person, without a copy of the list for each link', () => {
  const links = '<a href="/freelancers/~01d4c3b2a190807060">Mara K.</a>'.repeat(size(30_000, 10_000));
  const { listed } = readPageFacts(page(`<main>${links}</main>`), search);
  expect(listed).toEqual([{ title: 'Mara K.', address: 'https://www.upwork.com/freelancers/~01d4c3b2a190807060' }]);
}, 30_000);

it.each([
  'style="opacity: 0"',
  'style="opacity:0!important"',
  'style="font-size:0px"',
  'style="visibility:collapse"',
  'style="position:absolute;clip:rect(0 0 0 0)"',
  'style="clip-path: inset(50%)"',
  'popover',
])('an invisible price is not read: %s', (how) => {
  const offers = (attribute: string) =>
    readPageFacts(page(`<main><h1>x</h1><div ${attribute}><p>$5</p></div></main>`), product).offers;
  expect(offers(how)).toEqual([]);
  expect(offers('style="opacity:0.9;font-size:0.8em;clip-path:inset(0)"')).toHaveLength(1);
});

it('words nested deeper than on any page are read, one line for each', () => {
  const nested = (depth: number) =>
    page(`<p>${'<span>a '.repeat(depth)}${'</span>'.repeat(depth)}</p>`).body.firstElementChild as Element;
  expect(linesOf(nested(40))).toEqual([Array(40).fill('a').join(' ')]);
  expect(linesOf(nested(60)).length).toBeGreaterThan(1);
  expect(textOf(nested(60))).toBe(Array(60).fill('a').join(' '));
});

it('a document whose elements hide its methods has no fingerprint, and the watcher gets no error', () => {
  const clobbered = page('<title>x</title><main><h1>y</h1></main>');
  expect(printOf(clobbered)).toBe('x\ny');
  Object.defineProperty(clobbered, 'querySelector', { value: clobbered.body });
  expect(printOf(clobbered)).toBe('');
});

describe('structured data', () => {
  const read = (...blocks: string[]) => {
    const document = page('<main></main>');
    for (const block of blocks) {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = block;
      document.head.append(script);
    }
    return readStructured(document);
  };
  const offer = { '@type': 'Offer', price: '100.50', priceCurrency: 'USD' };

  it('is found in graphs, lists, lists of types and aggregate offers', () => {
    const product = {
      '@type': ['Thing', 'https://schema.org/Product'],
      name: 'Logo',
      offers: [offer],
      brand: { name: 'Mara K.' },
    };
    const found = { name: 'Logo', seller: 'Mara K.', prices: [10050] };
    expect(read(JSON.stringify(product))).toEqual([found]);
    expect(read(JSON.stringify({ '@graph': [[product]] }))).toEqual([found]);
    expect(
      read(
        JSON.stringify({ ...product, offers: { '@type': 'AggregateOffer', offers: [{ ...offer, name: 'Starter' }] } }),
      ),
    ).toEqual([{ ...found, prices: [10050] }]);
  });

  it.each([
    ['another currency', JSON.stringify({ '@type': 'Product', offers: { ...offer, priceCurrency: 'EUR' } })],
    ['a price that is none', JSON.stringify({ '@type': 'Product', offers: { ...offer, price: '1e5' } })],
    ['a prototype', '{"__proto__":{"@type":"Product"},"constructor":{"prototype":{"x":1}}}'],
  ])('%s gives no price', (_, block) => {
    expect(read(block).flatMap(({ prices }) => prices)).toEqual([]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each([
    ['a type', '{"@type":{"toString":1}}'],
    ['a price', `{"@type":"Product","offers":{"price":{"toString":1},"priceCurrency":"USD"}}`],
    ['a type of fifty thousand lists', `{"@type":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('a non-text %s does not spoil the next block', (_, block) => {
    const good = JSON.stringify({ '@type': 'Product', name: 'Logo', offers: offer });
    expect(read(block, good).at(-1)).toEqual({ name: 'Logo', prices: [10050] });
  });

  it('a broken block, 100,000 levels, a block of a megabyte, and thirty blocks do no harm', () => {
    const good = JSON.stringify({ '@type': 'Product', name: 'Logo', offers: offer });
    expect(
      read('{"@type":', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, `"${'x'.repeat(1_000_000)}"`, good),
    ).toHaveLength(1);
    expect(read(...Array.from({ length: 30 }, () => good))).toHaveLength(20);
  });
});
