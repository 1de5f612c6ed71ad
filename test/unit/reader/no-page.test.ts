// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectPage } from '../../../src/core/page/detect-page.ts';
import { isNotice } from '../../../src/reader/no-page.ts';
import { readPageFacts } from '../../../src/reader/read-page-facts.ts';

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const product = detectPage('https://www.upwork.com/services/product/x-1730000000000000001');

describe('a notice in place of a page', () => {
  const pages = ['gone-looking', 'gone-cant-find', 'error-loading', 'gone-right-back', 'gone-too-many', 'gone-agency'];
  const addresses = [
    '/freelancers/~01d4c3b2a190807060',
    '/services/product/x-1730000000000000001',
    '/services/consultation/x-1730000000000000001',
    '/services/wordpress',
    '/services/search?q=x',
    '/services/',
    '/hire/widget-makers/',
    '/hire/us/',
    '/hire/widget-makers/cost/',
    '/agencies/widgetry/',
    '/nx/search/talent/?q=x',
    '/cat/dev-it/',
    '/talent-marketplace/',
  ].map((path) => `https://www.upwork.com${path}`);
  it.each(pages.flatMap((name) => addresses.map((address) => [name, address])))('%s at %s', (name, address) => {
    const document = page(readFileSync(`test/fixtures/pages/${name}.html`, 'utf8'));
    expect(readPageFacts(document, detectPage(address ?? ''))).toEqual({ offers: [], listed: [], gone: true });
  });
});

it.each([
  'Looking for something?',
  "We can't find this page",
  'We can’t find this page. But we can help you find new opportunities:',
  'Sorry, we couldn’t find the page you were looking for',
  'This page isn’t available right now.',
  'This freelancer is no longer available',
  'This agency’s profile is no longer available',
  'This project has been removed by its owner',
  'The page you requested could not be found',
  'Page not found',
  '404',
  'Error 404',
  '404 – Page not found',
  '429 Too Many Requests',
  '503 Service Unavailable',
  'Service Unavailable',
  'Internal Server Error',
  'There was an error loading this page',
  'We ran into an unexpected problem.',
  'Something went wrong',
  'Oops! Something went wrong on our side',
  'We’ll be right back',
  "We'll be back soon",
  "You've made too many requests",
  'Too many requests. Please slow down.',
  'Upwork is temporarily unavailable',
  'This site is down for maintenance',
])('"%s" is a notice', (text) => expect(isNotice(text)).toBe(true));

it.each([
  'You will get a custom 404 page not found design',
  'Looking for something? We build it',
  'Slow Down Studio',
  'Oops Media',
  'We find the people you need',
  'Bad Gateway Records',
  'Under Maintenance Ltd.',
  'This is a page about pages',
  'Errors & Omissions Insurance Experts',
  '404 Media',
  'No projects for “hyperbolic doily”',
  'Mara K.',
  'The Project Managers',
  'This freelancer’s profile is only available to Upwork customers.',
  `We can't find this page ${'x'.repeat(300)}`,
])('"%s" may be the name of a page', (text) => expect(isNotice(text)).toBe(false));

it("believes the page's own heading, whatever its title or somebody in it says", () => {
  const read = (html: string) => readPageFacts(page(html), product);
  expect(
    read('<title>Page not found - Upwork</title><main><h1>Widget</h1><h2>Something went wrong</h2></main>'),
  ).toEqual({
    title: 'Widget',
    offers: [],
    listed: [],
  });
  expect(read('<title>Widget</title><main><h1 hidden>Looking for something?</h1><h1>Widget</h1></main>').title).toBe(
    'Widget',
  );
});

it('says nothing, and not that it is gone, if a page has not loaded yet', () => {
  expect(readPageFacts(page('<title>Upwork</title><main><div class="skeleton"></div></main>'), product)).toEqual({
    offers: [],
    listed: [],
  });
});

it('keeps the name of a project that an alert says was withdrawn', () => {
  const html =
    '<main><div role="alert">This project is no longer available.</div><h1>You will get a widget</h1><h2>Similar</h2></main>';
  expect(readPageFacts(page(html), product)).toEqual({
    title: 'You will get a widget',
    offers: [],
    listed: [],
    gone: true,
  });
});

it('reads hostile notices in linear time', () => {
  const pieces = [
    '404 ',
    'this page ',
    "we can't find this ",
    'sorry, ',
    'oops!',
    'temporarily ',
    '- ',
    'the a b c page ',
  ];
  for (const piece of pieces) expect(isNotice(piece.repeat(100_000))).toBe(false);
  for (const piece of pieces) expect(() => isNotice(piece.repeat(20).slice(0, 160))).not.toThrow();
});
