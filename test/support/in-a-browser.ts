import { detectPage } from '../../src/core/page/detect-page.ts';
import { titleFromAddress } from '../../src/core/page/title-from-address.ts';
import { readPageFacts } from '../../src/reader/read-page-facts.ts';

// Bundled and run in a real browser, which is asked the same as Node.
Object.assign(globalThis, {
  detect: (address: string) => [detectPage(address), titleFromAddress(address)],
  read: (html: string, address: string) =>
    readPageFacts(new DOMParser().parseFromString(html, 'text/html'), detectPage(address)),
});
