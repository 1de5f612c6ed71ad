import { detectPage } from '../core/page/detect-page.ts';

/** The kinds of page that a list is made of. */
export type ItemKind = 'profile' | 'catalog-product';

const likely = { profile: /\/(?:freelancers|fl|profiles|users)\//, 'catalog-product': /\/services\/product\// };

/** The canonical address of the person or project that a link of a page leads to, or nothing for one that leads elsewhere. */
export function linkedItem(link: Element, kind: ItemKind): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (href.length > 2048 || !likely[kind].test(href)) return undefined;
  const found = detectPage(/^\/(?!\/)/.test(href) ? `https://www.upwork.com${href}` : href);
  return found.kind === kind ? found.canonicalUrl : undefined;
}
