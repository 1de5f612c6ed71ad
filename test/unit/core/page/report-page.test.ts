import { expect, it } from 'vitest';
import { detectPage } from '../../../../src/core/page/detect-page.ts';
import type { PageFacts } from '../../../../src/core/page/page-facts.ts';
import { reportPage } from '../../../../src/core/page/report-page.ts';

const report = (address: string, facts?: PageFacts) =>
  reportPage({ address, page: detectPage(address), ...(facts ? { facts } : {}), version: '1.2.3', browser: 'firefox' });
const usd = (minor: number) => ({ minor, currency: 'USD' });

it('reports prices in full, but only the length of names and titles', () => {
  const address = 'https://www.upwork.com/services/product/design-a-modern-logo-1234567890123456789?ref=mara';
  const facts: PageFacts = {
    title: 'You will get a modern logo',
    seller: 'Mara D.',
    offers: [
      { price: usd(10000), per: 'project', deliveryDays: 3 },
      { price: usd(4500), upTo: usd(9000), from: true, per: 'hour' },
    ],
    listed: [
      { title: 'Gwen D.', address, offer: { price: usd(100), per: 'hour' } },
      { title: 'Ola', address },
    ],
    wall: 'login',
  };
  expect(report(address, facts).split('\n')).toEqual([
    'Address: https://www.upwork.com/services/product/design-a-modern-logo-1234567890123456789',
    'Kind: catalog, catalog-product, linkable',
    'Title: 26 characters',
    'Seller: 7 characters',
    'Prices: 100.00 USD per project, 3 days; from 45.00 USD–90.00 USD per hour',
    'Listed: 2, 1 with a price',
    'Notices: login',
    'Version: 1.2.3',
    'Browser: firefox',
  ]);
});

it.each([
  ['https://www.upwork.com/nx/search/talent/?q=mara%20doe', 'https://www.upwork.com/nx/search/talent/?q=…'],
  ['https://www.upwork.com/ab/messages/rooms/room_123', 'https://www.upwork.com/…'],
  ['https://www.upwork.com/nx/wm/contracts/123456', 'https://www.upwork.com/…'],
  ['https://www.upwork.com/freelancers/maradoe', 'https://www.upwork.com/freelancers/…'],
  ['https://www.upwork.com/freelancers/~0123456789abcdef01', 'https://www.upwork.com/freelancers/~0123456789abcdef01'],
  ['https://www.upwork.com/fl/maradoe', 'https://www.upwork.com/fl/…'],
  [
    'https://www.upwork.com/services/consultation/marketing-mara-d-1234567890123456789',
    'https://www.upwork.com/services/consultation/…-1234567890123456789',
  ],
  ['nothing', 'not an address'],
])('keeps of %s only %s', (address, kept) => {
  expect(report(address).split('\n')[0]).toBe(`Address: ${kept}`);
});

it('reports that nothing was read', () => {
  expect(report('https://www.upwork.com/hire/php-developers/')).toMatch(
    /Title: not found\nSeller: not found\nPrices: none\nListed: not read/,
  );
});
