import type { TrackingLink } from '../link/build-link.ts';
import { escapeLike } from '../text/address/escapes.ts';
import { withoutInvisible } from '../text/address/invisible.ts';
import { meantAddress, withScheme } from '../text/address/meant-address.ts';
import { readRun } from '../text/address/read-run.ts';
import { decodeEntities } from '../text/entities.ts';

/**
 * How an address is written at its place: unchanged (`plain`, or `autolink` between `<` and `>`), with entities
 * (`escaped`), as the target of a Markdown link (`target`, or `angle-target` between these characters), as an
 * attribute's value between these quotes or none (`value`), as a program's string (`string`) or as JSON in a comment
 * (`json`). The other forms allow no link: code, values that no reader follows such as an image's source, or an address
 * broken by a tag or a line end.
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
  | 'string'
  | 'json'
  | UnwritableForm;

/** Forms that allow no link, each with its own reason. */
export const unwritableForms = [
  'code',
  'not-a-link',
  'cut-short',
  'cut-by-line',
  'cut-by-tag',
  'curly-quotes',
  'in-script',
  'in-message',
] as const;
type UnwritableForm = (typeof unwritableForms)[number];

/** The address that `seen` means if it is written in `form`. Nothing if it has an unknown entity. */
export function decodeSeen(seen: string, form: WrittenForm): string | undefined {
  switch (form) {
    case 'target':
    case 'angle-target': {
      const bare = seen.includes('\\') ? seen.replace(/\\([!-/:-@[-`{-~])/g, '$1') : seen;
      return meantAddress(bare);
    }
    case 'double-quoted':
    case 'single-quoted':
    case 'value': {
      if (seen.includes('\\')) return meantAddress(seen);
      const text = seen.includes('&') ? decodeEntities(seen) : seen;
      return text === undefined ? undefined : withScheme(withoutInvisible(text));
    }
    default:
      return meantAddress(seen);
  }
}

const ampersand = /&(?:amp|#0*38|#x0*26);/i;
const anyEntity = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/i;

/** Whether `&` is written as an entity in an address. */
const hasEscapedAmpersand = (seen: string): boolean => seen.includes('&') && ampersand.test(seen);

/** Whether any character of an address is written as an entity. */
export const hasEntity = (seen: string): boolean => seen.includes('&') && anyEntity.test(seen);

/** The link as it must be written in `form` to replace `seen`. Nothing if it could not be read back. */
export function writeLink(link: TrackingLink, form: WrittenForm, seen: string, delimiter?: string): string | undefined {
  switch (form) {
    case 'double-quoted':
      return escapeLike(link.replace(/[&<>"]/g, entity), seen);
    case 'single-quoted':
      return escapeLike(link.replace(/[&<>']/g, entity), seen);
    case 'value':
      return link.replace(/[&<>"'`]/g, entity);
    case 'string':
      return /["'`\\]|\$\{/.test(withEncodedEnds(link)) ? undefined : withEncodedEnds(link);
    case 'json':
      return link.replace(/[&<>"'\\]|--/g, (one) => [...one].map(byCode).join(''));
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
      const bare = whole(link) ?? whole(withEncodedEnds(link));
      return bare && escapeLike(form === 'escaped' ? bare.replaceAll('&', '&amp;') : bare, seen);
    }
    default:
      return undefined;
  }
}

const entity = (character: string) => (character === '&' ? '&amp;' : `&#${character.charCodeAt(0)};`);
const byCode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The same link, with every character of its landing page encoded that could be mistaken for the end of the link. */
function withEncodedEnds(link: string): string {
  const at = link.lastIndexOf('&u=') < 0 ? link.lastIndexOf('?u=') : link.lastIndexOf('&u=');
  if (at < 0) return link;
  const character = (one: string) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`;
  return link.slice(0, at + 3) + link.slice(at + 3).replace(/[!'()*]/g, character);
}

function isReadWhole(link: string, delimiter?: string): boolean {
  return readRun(link, 0, link.length, delimiter).end === link.length;
}
