// Sample pages that replace www.upwork.com: invented people and projects, built like the real ones.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../fixtures/pages/', import.meta.url);
const page = (name) => readFileSync(new URL(`${name}.html`, folder), 'utf8');

/** Every fixture by its name: its address, and the facts that a careful reader finds in it. */
export const fixtures = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.slice(0, -5), JSON.parse(readFileSync(new URL(file, folder), 'utf8'))]),
);
const pathOf = (address) => address.replace('https://www.upwork.com', '');
const byPath = new Map(Object.entries(fixtures).map(([name, { address }]) => [pathOf(address), name]));

const pages = [
  [/^\/services\/(?:product|consultation)\//, 'product'],
  [/^\/(?:freelancers|fl)\//, 'profile'],
  [/^\/(?:nx|services|hire|agencies)\//, 'search'],
];

/** Sample addresses, one for each kind of page that the popup shows differently. */
export const samples = {
  project: 'https://www.upwork.com/services/product/design-a-modern-logo-with-a-brand-guide-1730000000000000001',
  profile: 'https://www.upwork.com/freelancers/~01d4c3b2a190807060',
  search: 'https://www.upwork.com/nx/search/talent/?q=react%20developer',
  private: 'https://www.upwork.com/nx/wm/freelancer/home',
  wall: fixtures['profile-wall'].address,
  challenge: fixtures['challenge-product'].address,
  results: fixtures['talent-search-2026'].address,
  catalog: fixtures['catalog-search-2026'].address,
  category: fixtures['catalog-category'].address,
  consultation: fixtures['catalog-consultation'].address,
  agency: fixtures.agency.address,
  hire: fixtures['hire-skill-2026'].address,
  guide: fixtures['hire-guide-cost'].address,
};

/** The HTML served at a path: a fixture at its own address, otherwise the sample of that kind. */
export const samplePage = (path) => page(byPath.get(path) ?? pages.find(([form]) => form.test(path))?.[1] ?? 'search');

/** The demo account's link, as a user would paste it. Its ids are invented and are in no package. */
export const demoLink = 'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=spring-blog';
