import { expect, it } from 'vitest';
import { titleFromAddress } from '../../../../src/core/page/title-from-address.ts';
import { addressRows } from '../../../support/corpus.ts';

it.each([
  ['/hire/3d-modelers/cost/', '3D modelers cost'],
  ['/hire/widget-makers/cost', 'Widget makers cost'],
  ['/hire/c%2B%2B-developers/interview-questions/', 'C++ developers interview questions'],
  ['/hire/seo-experts/job-description/', 'SEO experts job description'],
  ['/hire/us/', 'Hire in the US'],
  ['/hire/gb/', 'Hire in the UK'],
  ['/hire/uk/', 'Hire in the UK'],
  ['/hire/in/', 'Hire in India'],
  ['/hire/ph/', 'Hire in the Philippines'],
  ['/l/my/', 'Hire in Malaysia'],
  ['/hire/ai/', 'AI'],
  ['/hire/widget-experts/in/', 'Widget experts in India'],
  ['/hire/widget-experts/xx/', 'Widget experts in XX'],
  ['/hire/3d-modelers/us/dallas-tx/', '3D modelers in Dallas, TX'],
  ['/hire/widget-designers/us/new-york-city-ny/', 'Widget designers in New York City, NY'],
  ['/hire/data-scientists/tn/tunis/', 'Data scientists in Tunis'],
  ['/l/us/google-spreadsheet-freelancers/', 'Google spreadsheet freelancers in the US'],
  ['/l/fr/react-js-developers-in-paris/', 'React JS developers in Paris'],
  ['/hire/microsoft-power-bi-data-visualization/', 'Microsoft power bi data visualization'],
  ['/freelancers/mara-k12', 'Mara k12'],
  ['/agencies/widgetry', 'Widgetry'],
  ['/services/product/design-a-polished-dashboard-widget-1563588602033639424', 'Design a polished dashboard widget'],
  ['/services/product/development-it-a-widget-for-seo-1563588602033639424', 'A widget for SEO'],
  ['/services/consultation/development-it-mara-1563588602033639424', 'Consultation with Mara'],
  ['/services/consultation/marketing-mara-keller-1563588602033639424', 'Consultation with Mara Keller'],
  ['/services/data-analysis-reports/get/sql', 'Data analysis reports SQL'],
  ['/services/design/brand-identity-design', 'Brand identity design'],
  ['/services/search?q=widgets', 'widgets'],
  ['/', 'Upwork'],
])('%s is called "%s"', (path, title) => expect(titleFromAddress(`https://www.upwork.com${path}`)).toBe(title));

it.each([
  '/hire/',
  '/freelancers/~0123456789abcdef01',
  '/freelancers/_~0123456789abcdef01',
  '/agencies/1888492086828890931',
  '/services/',
  '/services/product/1563588602033639424',
  '/services/consultation/1563588602033639424',
  '/nx/search/talent/?loc=fr',
])('%s has no words of its own', (path) => expect(titleFromAddress(`https://www.upwork.com${path}`)).toBeUndefined());

it('never names a page by a word that all pages of its kind have', () => {
  const bare = /^(?:cost|us|in|interview questions|profile|product|get|browse|search|hire)$/i;
  const titles = addressRows.filter((row) => row.linkable).map((row) => titleFromAddress(row.address));
  expect(titles.filter((title = '') => bare.test(title) || /%|~01|\d{18}/.test(title))).toEqual([]);
});

it('leaves an unknown address as it is', () => {
  expect(titleFromAddress('https://www.upwork.com/jobs/~022044419792376092603')).toBe(
    'https://www.upwork.com/jobs/~022044419792376092603',
  );
});
