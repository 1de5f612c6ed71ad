import { meantAddress } from './meant-address.ts';
import { readRun } from './read-run.ts';
import { seekAddresses } from './seek-address.ts';
import { unwrapRedirect } from './unwrap-redirect.ts';

const never = Number.MAX_SAFE_INTEGER;
/** Addresses that are encoded as a whole, and addresses without a scheme, which take the page's. */
const otherStarts = [/(?<![\w=&?/%])https?%3A(?:%2F){2}(?=[\w-]+\.)/gi, /(?<![:\w\\/])\/\/(?=[\w-]+\.[a-z])/gi];

/**
 * Every address in a text, in order, as it is meant, with redirectors that only carry an address removed. An address
 * inside another address does not count. Linear in the text.
 */
export function addressesIn(text: string): string[] {
  const seeker = seekAddresses(text);
  const others = otherStarts.map((pattern) => nextOf(text, new RegExp(pattern)));
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const start = Math.min(seeker.next(at), ...others.map((next) => next(at)));
    if (start === never) break;
    const { end, next } = readRun(text, start, text.length);
    const seen = text.slice(start, end);
    const meant = /^https?%3A/i.test(seen) ? decoded(seen) : meantAddress(seen);
    if (meant !== undefined) found.push(unwrapRedirect(meant));
    at = next;
  }
  return found;
}

/** The position of the next match of a pattern. Must be asked in rising order. */
function nextOf(text: string, pattern: RegExp): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      pattern.lastIndex = from;
      known = pattern.exec(text)?.index ?? never;
    }
    return known;
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // A broken escape stays as it is.
  }
}
