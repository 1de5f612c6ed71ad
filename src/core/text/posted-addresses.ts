import { isUsualTopLevel } from './top-level.ts';
import { trimEnd } from './trim.ts';

const longestLabel = 63;
const longestAddress = 4096;
// A scheme or nothing, not right behind a word, then a name with dots, and whatever belongs to its path.
const likely =
  /(?<![\p{L}\p{N}@#$_./-])(https?:\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*)(:\d+)?([/?#][^\s<>"\u202a-\u202e\u2066-\u2069\u3000-\u303f\uff00-\uff0f]*)?/giu;

/** The addresses in a text as places that shorten links see them, and the parts between; joined in turn they are the text. */
export function postedAddresses(text: string): { found: string[]; rest: string[] } {
  const found: string[] = [];
  const rest: string[] = [];
  let last = 0;
  for (const match of text.matchAll(likely)) {
    const [whole, scheme, name = ''] = match;
    const address = trimEnd(whole, ".,;:!?'’”)]}");
    if (address.length > longestAddress || !isHost(name, scheme !== undefined)) continue;
    found.push(address);
    rest.push(text.slice(last, match.index));
    last = match.index + address.length;
  }
  return { found, rest: [...rest, text.slice(last)] };
}

function isHost(name: string, hasScheme: boolean): boolean {
  const labels = name.split('.');
  const last = (labels.at(-1) ?? '').toLowerCase();
  if (!labels.every((label) => asciiLength(label) <= longestLabel)) return false;
  return isUsualTopLevel(last) || (hasScheme && (/^[a-z]{2,}$/.test(last) || /[^\0-\x7f]/.test(last)));
}

/** The length of a label as it travels, in Punycode where it is not ASCII. */
function asciiLength(label: string): number {
  if (/^[\0-\x7f]*$/.test(label)) return label.length;
  const hostname = URL.parse(`https://${label}.com`)?.hostname;
  // What has no such form is no name.
  return hostname === undefined ? longestLabel + 1 : hostname.length - '.com'.length;
}
