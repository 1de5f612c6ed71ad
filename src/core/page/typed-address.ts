import { addressesIn } from '../text/address/addresses-in.ts';
import { withoutInvisible } from '../text/address/invisible.ts';

const upwork = /^https?:\/\/(?:[\w-]+\.)*upwork\.com(?:[/?#:]|$)/i;
// Typical losses and doublings when an address is typed, or copied without its first characters.
const mended: readonly [RegExp, string][] = [
  [/^(?:view-source:|url:)\s*/i, ''],
  [/^(?:h?t?t?ps?|htps|http?s?):?\/{1,3}(?=(?:www\.)?upwork\.(?:com|pxf\.io)(?:[/?#]|$))/i, 'https://'],
  [/^:?\/{2,}(?=(?:www\.)?upwork\.)/i, 'https://'],
  [/^(?:https?:\/\/)+(?=https?:\/\/)/i, ''],
  [/^(?=upwork\.com\/?$)/i, 'https://'],
];

/**
 * The address that a person meant by a typed or pasted text: with a scheme, read through redirectors, without brackets,
 * words and invisible characters around it. Among several, the first on Upwork. A text without an address comes back
 * trimmed. Never throws.
 */
export function typedAddress(text: string): string {
  let typed = withoutInvisible(text.slice(0, longest)).trim();
  for (const [lost, found] of mended) typed = typed.replace(lost, found);
  const found = addressesIn(typed);
  return found.find((address) => upwork.test(address)) ?? found[0] ?? typed;
}

const longest = 20_000;
