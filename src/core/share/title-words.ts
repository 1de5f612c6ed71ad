import { isImpactHost } from '../impact-hosts.ts';
import { cleanWords } from '../text/clean-words.ts';

const address = /(?:https?:\/\/|\bwww\.)\S*/giu;

/**
 * A title as clean words for where any address in a text becomes a link: without addresses and tracking links, which would
 * lead past the user's own, and could pay somebody else. Names with a dot, such as `Node.js` or `ASP.NET/C#`, stay.
 */
export function titleWords(title: string): string {
  return cleanWords(cleanWords(title).replace(address, ' '))
    .split(' ')
    .filter((word) => !/\/[ci]\/\d+\/\d+\/\d/i.test(word) && !isImpactHost(word.toLowerCase().replace(/\/.*/, '')))
    .join(' ');
}
