import { addressesIn } from '../text/address/addresses-in.ts';
import { withoutInvisible } from '../text/address/invisible.ts';
import { detectPage } from './detect-page.ts';
import type { Detection } from './detection.ts';

/** An address bar takes a backslash after the host for a slash. */
const withBackslashes = /^(?:https?:[\\/]{2})?(?:www\.)?upwork\.(?:com|pxf\.io)\\/i;
const upwork = /^https?:\/\/(?:[\w-]+\.)*upwork\.com(?:[/?#:]|$)/i;
// Characters that get lost or doubled when an address is typed, or copied without its first characters.
const mended: readonly [RegExp, string][] = [
  [/^(?:view-source:|url:)\s*/i, ''],
  [/^(?:h?t?t?ps?|htps|http?s?):?\/{1,3}(?=(?:www\.)?upwork\.(?:com|pxf\.io)(?:[/?#]|$))/i, 'https://'],
  [/^:?\/{2,}(?=(?:www\.)?upwork\.)/i, 'https://'],
  [/^(?:https?:\/\/)+(?=https?:\/\/)/i, ''],
  [/^(?=upwork\.com\/?$)/i, 'https://'],
];

/**
 * The address that a person meant with the text they typed or pasted: with a scheme, without redirectors, brackets,
 * words and invisible characters around it. If there are several addresses, Upwork's first one counts. A text without
 * an address comes back without the spaces around it. Never throws.
 */
export function typedAddress(text: string): string {
  let typed = withoutInvisible(text.slice(0, longest)).trim();
  if (withBackslashes.test(typed)) typed = typed.replaceAll('\\', '/');
  for (const [lost, found] of mended) typed = typed.replace(lost, found);
  const found = addressesIn(typed);
  return found.find((address) => upwork.test(address)) ?? found[0] ?? typed;
}

const longest = 20_000;

/** The page at the address that a person meant with a text. Never throws. */
export const typedPage = (text: string): Detection => detectPage(typedAddress(text));
