import { decodeEntities } from '../entities.ts';
import { withoutEscapes } from './escapes.ts';
import { withoutInvisible } from './invisible.ts';

/** An address in which nothing can have a second meaning. */
const asItIs = /^https?:\/\/[\w\-./~?=#+:@!,()]*$/;

/**
 * The address that a piece of text means: without escapes, entities, invisible characters and line breaks, and with the
 * scheme that a page or a reader would add. Nothing if it has an unknown entity.
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

/** The address with the scheme that a page or a reader would add. */
export function withScheme(address: string): string {
  if (/^https?:/i.test(address)) return address;
  if (address.startsWith('//')) return `https:${address}`;
  return /^(?:www\.)?upwork\.(?:com|pxf\.io)(?![\w.@-])/i.test(address) ? `https://${address}` : address;
}

/** A host and a path typed without a scheme get one. Any other text stays as it is. */
export const withTypedScheme = (text: string): string =>
  /^\s*[\w-]+(?:\.[\w-]+)+\/\S+\s*$/.test(text) ? `https://${text.trim()}` : text;
