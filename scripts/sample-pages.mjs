// Sample pages in place of www.upwork.com: invented people and projects, shaped like the real ones.
import { readFileSync } from 'node:fs';

const page = (name) => readFileSync(new URL(`../test/fixtures/pages/${name}.html`, import.meta.url), 'utf8');

const pages = [
  [/^\/services\/(?:product|consultation)\//, 'product'],
  [/^\/(?:freelancers|fl)\//, 'profile'],
  [/^\/(?:nx|services|hire|agencies)\//, 'search'],
];

/** Sample addresses, one of each kind that the popup shows differently. */
export const samples = {
  project: 'https://www.upwork.com/services/product/design-a-modern-logo-with-a-brand-guide-1730000000000000001',
  profile: 'https://www.upwork.com/freelancers/~01d4c3b2a190807060',
  search: 'https://www.upwork.com/nx/search/talent/?q=react%20developer',
  private: 'https://www.upwork.com/nx/wm/freelancer/home',
};

/** The HTML served at a path of the stand-in. */
export const samplePage = (path) => page(pages.find(([form]) => form.test(path))?.[1] ?? 'search');

/** The demo account's link, as somebody would paste it. Its ids are invented and stand in no package. */
export const demoLink = 'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=spring-blog';
