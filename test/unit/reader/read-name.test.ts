// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { nameIn } from '../../../src/reader/text/read-name.ts';

const name = (html: string) =>
  nameIn(new DOMParser().parseFromString(`<p>${html}</p>`, 'text/html').querySelector('p') as Element);

it.each([
  ['Mara K.', 'Mara K.'],
  ['by <b>Mara K.</b>', 'Mara K.'],
  ['<span>Mara K.</span><span>4.7</span><span>(35 reviews)</span><span>Top Rated</span>', 'Mara K.'],
  ['Mara K. 4.7 (35 reviews) Top Rated', 'Mara K.'],
  ['<span>4.9</span><span>Mara K.</span>', 'Mara K.'],
  ['<span>Top Rated Plus</span><span>Mara K.</span>', 'Mara K.'],
  ['<img alt="Mara Vega"><span>Mara Vega</span> <span>Lisbon</span>', 'Mara Vega'],
  ['<b>Ana</b> <b>Lucía V.</b> <i>5.0</i>', 'Ana Lucía V.'],
  ['Ana-Sofia D’A.', 'Ana-Sofia D’A.'],
  ['佐藤 健', '佐藤 健'],
  ['<span>Widgetry Ltd.</span><span>Expert-Vetted</span><span>98% Job Success</span>', 'Widgetry Ltd.'],
  ['Acme &amp; Sons, LLC', 'Acme & Sons, LLC'],
])('%s names %s', (html, wanted) => expect(name(html)).toBe(wanted));

it.each([
  '<span>Top Rated</span> <span>4.9</span>',
  'View profile',
  'Contact me',
  'Your profile',
  '4.9 (12)',
  '$45/hr',
  '98% Job Success',
  '★★★★★',
  '',
])('%s names nobody', (html) => expect(name(html)).toBeUndefined());
