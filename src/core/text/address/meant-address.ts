import { decodeEntities } from '../entities.ts';
import { withoutEscapes } from './escapes.ts';
import { withoutInvisible } from './invisible.ts';

/** Nothing in it could mean something else. */
const asItIs = /^https?:\/\/[\w\-./~?=#+:@!,()]*$/;

/**
 * The address that is meant by what stands in a text: without escapes, entities, invisible characters and breaks inside, with
 * the scheme that a page or a reader would add. Nothing where an entity in it is not known.
 */
export function meantAddress(seen: string): string | undefined {
  if (asItIs.test(seen)) return seen;
  let address = seen;
  if (address.includes('<')) address = address.replace(/<wbr\s*\/?>/gi, '');
  if (address.includes('\\')) address = withoutEscapes(address);
  if (address.includes('&') && address.includes(';')) {
    const decoded = decodeEntities(address);
    if (decoded === undefined) return undefined;
    address = decoded;
  }
  return withScheme(withoutInvisible(address).replace(/[\u2010\u2011]/g, '-'));
}

/** With the scheme that a page or a reader would add. */
export function withScheme(address: string): string {
  if (/^https?:/i.test(address)) return address;
  if (address.startsWith('//')) return `https:${address}`;
  return /^(?:www\.)?upwork\.(?:com|pxf\.io)(?![\w.@-])/i.test(address) ? `https://${address}` : address;
}

/** A host and a path that were typed without a scheme, with one; any other text as it is. */
export const withTypedScheme = (text: string): string =>
  /^\s*[\w-]+(?:\.[\w-]+)+\/\S+\s*$/.test(text) ? `https://${text.trim()}` : text;
