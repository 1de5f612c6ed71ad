// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { detectPage } from '../../../src/core/page/detect-page.ts';
import { readAbout } from '../../../src/reader/read-about.ts';
import { readPageFacts } from '../../../src/reader/read-page-facts.ts';

const { kind } = detectPage('https://www.upwork.com/hire/php-developers/');
const people = ['~0129d21185c0472ea8', '~016af8f69e8da9513a'];
/** What is read about the first of two people whose tile contains this. */
const aboutIn = (inside: string) => {
  const [first, second] = people.map(
    (id, at) => `<li><h3><a href="/freelancers/${id}">P${at} K.</a></h3>${at === 0 ? inside : ''}</li>`,
  );
  const document = new DOMParser().parseFromString(`<main><h1>x</h1><ul>${first}${second}</ul></main>`, 'text/html');
  const { listed } = readPageFacts(document, { kind });
  expect(listed.map(({ title }) => title)).toEqual(['P0 K.', 'P1 K.']);
  return readAbout(document, kind, listed)[listed[0]?.address ?? ''];
};

it.each([
  ['<p>4.9/5</p>', { stars: 4.9 }],
  ['<p>5/5 <span>(89 jobs)</span></p>', { stars: 5 }],
  ['<p>4.87 (1,204 reviews)</p>', { stars: 4.87 }],
  ['<p><b>4.9</b> <i>(1.2K)</i></p>', { stars: 4.9 }],
  ['<p><b>97%</b> Job Success</p>', { jobSuccess: 97 }],
  ['<p>100% job success</p><p>5.0 (2)</p>', { jobSuccess: 100, stars: 5 }],
])('%s is read', (inside, about) => expect(aboutIn(inside)).toEqual(about));

it.each([
  ['a number without its count', '<p>4.9</p>'],
  ['a number before something else', '<p><b>4.9</b> <i>km away</i></p>'],
  ['two ratings that differ', '<p>4.9/5</p><p>4.7/5</p>'],
  ['more than five stars', '<p>7.5 (31 jobs)</p>'],
  ['more than everything', '<p>140% Job Success</p>'],
  ['a score that is explained', '<p>kept a 90%+ Job Success Score, or a 95% Job Success score</p>'],
  ['a hidden rating', '<p hidden>4.9/5</p>'],
  ['no more than a place', '<p>Porto, Portugal</p>'],
])('%s stays out', (_, inside) => expect(aboutIn(inside)).toBeUndefined());

it('a page made to break readers says nothing', () => {
  const document = new DOMParser().parseFromString('<main></main>', 'text/html');
  Object.defineProperty(document, 'querySelector', { value: () => null });
  Object.defineProperty(document, 'body', { value: null });
  expect(readAbout(document, kind, [{ title: 'x', address: 'y' }])).toEqual({});
});
