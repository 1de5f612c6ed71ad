import { meantAddress } from './meant-address.ts';
import { readRun } from './read-run.ts';
import { seekAddresses } from './seek-address.ts';
import { unwrapRedirect } from './unwrap-redirect.ts';

const never = Number.MAX_SAFE_INTEGER;
/** Addresses that are encoded completely, and addresses without a scheme (`//host`). */
const otherStarts = [/(?<![\w=&?/%])https?%3A(?:%2F){2}(?=[\w-]+\.)/gi, /(?<![:\w\\/])\/\/(?=[\w-]+\.[a-z])/gi];

/**
 * Every address in a text, in order and decoded; a redirector that only carries an address gives the carried one. An
 * address inside another one is not listed. Takes linear time.
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

/** Finds the next match of a pattern. Positions must be asked in rising order. */
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
