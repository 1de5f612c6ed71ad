import { isObject } from '../../core/is-object.ts';

const mostBlocks = 20;
const longestBlock = 262_144;
const mostSteps = 5000;

/** What a page's structured data says about one project. Every part may be missing, wrong, or about something else. */
export type Structured = { name?: string; seller?: string; prices: number[] };

/**
 * Reads the JSON-LD of a page: each `Product` or `Service` with its offers in dollars. Blocks, bytes and steps are
 * limited; it walks without recursion and reads own properties with known names only. Never throws.
 */
export function readStructured(document: Document): Structured[] {
  const found: Structured[] = [];
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, mostBlocks)) {
    const text = script.textContent ?? '';
    if (text.length > longestBlock) continue;
    for (const node of nodesIn(text)) {
      if (
        ![own(node, '@type')]
          .flat()
          .some((type) => /^(?:https?:\/\/schema\.org\/)?(?:Product|Service)$/.test(wordOf(type)))
      )
        continue;
      const offers = listOf(own(node, 'offers')).flatMap((offer) => [offer, ...listOf(own(offer, 'offers'))]);
      const seller = [node, ...offers].map((one) => nameIn(own(one, 'seller') ?? own(one, 'brand'))).find(Boolean);
      const name = own(node, 'name');
      found.push({
        ...(typeof name === 'string' ? { name } : {}),
        ...(seller ? { seller } : {}),
        prices: offers.flatMap(priceOf),
      });
    }
  }
  return found;
}

function nodesIn(text: string): object[] {
  const nodes: object[] = [];
  try {
    const waiting: unknown[] = [JSON.parse(text)];
    for (let steps = 0; steps < mostSteps && waiting.length > 0; steps += 1) {
      const node = waiting.pop();
      if (Array.isArray(node)) waiting.push(...node.slice(0, 200));
      else if (isObject(node)) {
        nodes.push(node);
        waiting.push(own(node, '@graph'), own(node, 'mainEntity'));
      }
    }
  } catch {
    return nodes; // The block is not JSON.
  }
  return nodes;
}

/** The price of an offer in dollars, in cents. */
function priceOf(offer: object): number[] {
  const price = wordOf(own(offer, 'price'));
  if (own(offer, 'priceCurrency') !== 'USD' || !/^\d{1,7}(?:\.\d{1,2})?$/.test(price)) return [];
  return [Math.round(Number(price) * 100)];
}

const nameIn = (value: unknown): string | undefined => {
  const name = isObject(value) ? own(value, 'name') : undefined;
  return typeof name === 'string' ? name : undefined;
};

/**
 * A primitive value as text. An object's `toString` is under the page's control, and that of deep arrays can overflow the
 * stack.
 */
const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const listOf = (value: unknown): object[] => [value].flat().slice(0, 50).filter(isObject);

const own = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
