import type { Detection } from '../core/page/detection.ts';
import { detectIn } from '../core/page/forms/detect-in.ts';
import { itemFamilies } from '../core/page/forms/item-families.ts';

/** The kinds of page that a list contains. */
export type ItemKind = 'profile' | 'catalog-product';

const likely = { profile: /\/(?:freelancers|fl)\//, 'catalog-product': /\/services\/product\// };

/** The canonical address of the person or project behind a link, without its query; nothing for any other link. */
export function linkedItem(link: Element, kind: ItemKind): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!likely[kind].test(href)) return undefined;
  const found = linkedPage(link);
  return found?.kind === kind ? found.canonicalUrl : undefined;
}

/** The person's, agency's or project's page that a link leads to; nothing for any other link. */
export function linkedPage(link: Element): Detection | undefined {
  const href = link.getAttribute('href') ?? '';
  if (href.length > 2048) return undefined;
  const found = detectIn(/^\/(?!\/)/.test(href) ? `https://www.upwork.com${href}` : href, itemFamilies);
  return found.linkable ? found : undefined;
}
