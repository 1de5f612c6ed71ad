import type { Detection } from '../core/page/detection.ts';
import { detectIn } from '../core/page/forms/detect-in.ts';
import { itemFamilies } from '../core/page/forms/item-families.ts';

/** The kinds of page that a list is made of. */
export type ItemKind = 'profile' | 'catalog-product';

const likely = { profile: /\/(?:freelancers|fl)\//, 'catalog-product': /\/services\/product\// };

/**
 * The canonical address of the person or project that a link leads to, without its query. Nothing for a link that leads
 * elsewhere.
 */
export function linkedItem(link: Element, kind: ItemKind): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!likely[kind].test(href)) return undefined;
  const found = linkedPage(link);
  return found?.kind === kind ? found.canonicalUrl : undefined;
}

/** What a link on a page leads to: the page of a person, an agency or a project. Otherwise nothing. */
export function linkedPage(link: Element): Detection | undefined {
  const href = link.getAttribute('href') ?? '';
  if (href.length > 2048) return undefined;
  const found = detectIn(/^\/(?!\/)/.test(href) ? `https://www.upwork.com${href}` : href, itemFamilies);
  return found.linkable ? found : undefined;
}
