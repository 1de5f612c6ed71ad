import { addressesIn } from '../text/address/addresses-in.ts';
import { withoutInvisible } from '../text/address/invisible.ts';

const upwork = /^https?:\/\/(?:[\w-]+\.)*upwork\.com(?:[/?#:]|$)/i;
// What is lost or doubled where an address is typed, or copied without its first characters.
const mended: readonly [RegExp, string][] = [
  [/^(?:view-source:|url:)\s*/i, ''],
  [/^(?:h?t?t?ps?|htps|http?s?):?\/{1,3}(?=(?:www\.)?upwork\.(?:com|pxf\.io)(?:[/?#]|$))/i, 'https://'],
  [/^:?\/{2,}(?=(?:www\.)?upwork\.)/i, 'https://'],
  [/^(?:https?:\/\/)+(?=https?:\/\/)/i, ''],
  [/^(?=upwork\.com\/?$)/i, 'https://'],
];

/**
 * The address that a person meant by what they typed or pasted: with a scheme, read through redirectors, and without the
 * brackets, words and invisible characters around it; the first one of Upwork's where there are several. A text that holds
 * none comes back without the spaces around it. Never throws.
 */
export function typedAddress(text: string): string {
  let typed = withoutInvisible(text.slice(0, longest)).trim();
  for (const [lost, found] of mended) typed = typed.replace(lost, found);
  const found = addressesIn(typed);
  return found.find((address) => upwork.test(address)) ?? found[0] ?? typed;
}

const longest = 20_000;
