import { expect, it } from 'vitest';
import { isRole } from '../../../src/reader/text/is-role.ts';

it.each([
  'Widget colorist for film',
  'Senior UX Designer | Fintech',
  'Online Violin Lessons for Adults',
  '2D Game Artist',
  'Japanese – English translator',
  'Responsive web design',
])('%s may be a role', (line) => expect(isRole(line, false)).toBe(true));

it.each([
  'Lisbon, Portugal',
  'Lisbon, PT',
  'Denver, Colorado',
  'Czech Republic',
  'Trinidad and Tobago',
  'United States',
  'the Netherlands',
  'Vancouver, British Columbia, Canada',
  'Top Rated Plus',
  'Available now',
  'Online now',
  '98% Job Success',
  '4.9 (31 jobs)',
  '$45/hr and more',
  '58 jobs done',
  '$100K+ earned',
  '8:01 am local time',
  'View profile',
  'Copywriter',
  `${'very '.repeat(30)}long`,
])('%s is no role', (line) => expect(isRole(line, false)).toBe(false));

it('a heading may have the form of a place, but not its name', () => {
  expect(isRole('Concert Violinist, Audition Prep', true)).toBe(true);
  expect(isRole('Concert Violinist, Audition Prep', false)).toBe(false);
  expect(isRole('Lisbon, Portugal', true)).toBe(false);
});
