import type { TrackingLink } from '../link/build-link.ts';
import { readRun } from '../text/read-run.ts';

/**
 * How an address is written at its place: as it is (`plain`, or `autolink` between `<` and `>`), with entities (`escaped`),
 * as the target of a Markdown link (`target`, or `angle-target` between these signs), as an attribute's value between these quotes or none (`value`), or
 * where no link may be put: in code, or in what no reader follows, such as an image's source.
 */
export type WrittenForm =
  | 'plain'
  | 'autolink'
  | 'escaped'
  | 'target'
  | 'angle-target'
  | 'double-quoted'
  | 'single-quoted'
  | 'value'
  | 'code'
  | 'not-a-link';

const names: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  colon: ':',
  sol: '/',
  period: '.',
  quest: '?',
  equals: '=',
  num: '#',
  lpar: '(',
  rpar: ')',
  percnt: '%',
  comma: ',',
  lowbar: '_',
  nbsp: '\u00a0',
};
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi;
const ampersand = /&(?:amp|#0*38|#x0*26);/i;

/** The address that is meant by `seen`, as written in `form`; nothing where an entity in it is not known here. */
export function decodeSeen(seen: string, form: WrittenForm): string | undefined {
  const hasBackslash = (form === 'target' || form === 'angle-target') && seen.includes('\\');
  const bare = hasBackslash ? seen.replace(/\\([!-/:-@[-`{-~])/g, '$1') : seen;
  const text = form === 'plain' || form === 'autolink' || !bare.includes('&') ? bare : decodeEntities(bare);
  return text === undefined ? undefined : withScheme(text);
}

function decodeEntities(text: string): string | undefined {
  let isKnown = true;
  const decoded = text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      isKnown &&= Object.hasOwn(names, name.toLowerCase());
      return names[name.toLowerCase()] ?? whole;
    }
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
  return isKnown ? decoded : undefined;
}

/** With the scheme that a page or a reader would add. */
function withScheme(text: string): string {
  if (/^https?:/i.test(text)) return text;
  if (text.startsWith('//')) return `https:${text}`;
  return /^(?:www\.)?upwork\.(?:com|pxf\.io)(?![\w.@-])/i.test(text) ? `https://${text}` : text;
}

/** Whether `&` is written as an entity in an address. */
export const hasEscapedAmpersand = (seen: string): boolean => seen.includes('&') && ampersand.test(seen);

/** The link as it has to be written in `form` in place of `seen`; nothing where it could not be read again. */
export function writeLink(link: TrackingLink, form: WrittenForm, seen: string, delimiter?: string): string | undefined {
  switch (form) {
    case 'double-quoted':
      return link.replace(/[&<>"]/g, entity);
    case 'single-quoted':
      return link.replace(/[&<>']/g, entity);
    case 'value':
      return link.replace(/[&<>"'`]/g, entity);
    case 'target':
    case 'angle-target': {
      const written = link.replace(form === 'target' ? /[()<>\\]/g : /[<>\\]/g, '\\$&');
      return hasEscapedAmpersand(seen) ? written.replaceAll('&', '&amp;') : written;
    }
    case 'autolink':
      return /[<>]/.test(link) ? undefined : link;
    case 'plain':
    case 'escaped': {
      const whole = (one: string) => (isReadWhole(one, delimiter) ? one : undefined);
      const bare = whole(link) ?? whole(firmly(link));
      return form === 'escaped' ? bare?.replaceAll('&', '&amp;') : bare;
    }
    default:
      return undefined;
  }
}

const entity = (sign: string) => (sign === '&' ? '&amp;' : `&#${sign.charCodeAt(0)};`);

/** The same link with every sign of its landing page encoded that could be taken for the end of it. */
function firmly(link: string): string {
  const at = link.lastIndexOf('&u=') < 0 ? link.lastIndexOf('?u=') : link.lastIndexOf('&u=');
  if (at < 0) return link;
  const sign = (one: string) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`;
  return link.slice(0, at + 3) + link.slice(at + 3).replace(/[!'()*]/g, sign);
}

function isReadWhole(link: string, delimiter?: string): boolean {
  return readRun(link, 0, link.length, delimiter).end === link.length;
}
