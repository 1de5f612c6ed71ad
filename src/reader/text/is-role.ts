const longest = 120;
const letter = /\p{L}/u;
/** Badges, ratings, counts, prices and times, which also stand below a name. */
const beside =
  /\b(?:top[- ]rated|rising talent|expert[- ]vetted|(?:un)?verified|job success|\d+ jobs?|reviews?|earned|available now|local time|member since|per hour|response time)(?!\p{L})|[★☆⭐%$€£₹]|\d[.,:]\d|\(\d|\/hr\b/iu;
const asks =
  /^(?:(?:on|off)line(?: now)?$|view|see|show|contact|message|hire|invite|more|open|book|save|share|edit|profile|about|skills)\b/i;
/** `Lisbon, PT`, `Brno, Czech Republic`: two or three short capitalised parts. */
const isPlaceForm = /^\p{Lu}[\p{L}'’. -]{0,30}(?:, ?\p{Lu}[\p{L}'’. -]{0,30}){1,2}$/u;
/**
 * Whether a line below a person's name can only be their professional title: several words that are no badge, no
 * rating, no price, no button and no place. A heading may have the form of a place.
 */
export function isRole(line: string, isHeading: boolean): boolean {
  if (line.length > longest || line.split(/\s+/).filter((word) => letter.test(word)).length < 2) return false;
  if (beside.test(line) || asks.test(line)) return false;
  return !isCountry(line.split(',').at(-1)?.trim() ?? '') && (isHeading || !isPlaceForm.test(line));
}

/** Names on Upwork's pages that differ from the usual ones. */
const otherNames =
  'czech republic,hong kong,ivory coast,cape verde,viet nam,russian federation,united states of america'.split(',');

let countries: Set<string> | undefined;

/** Whether a text is the English name of a country or region. */
function isCountry(text: string): boolean {
  countries ??= namesOfCountries();
  return countries.has(text.toLowerCase().replace(/^the /, '').replace(' and ', ' & '));
}

function namesOfCountries(): Set<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set([...otherNames, ...codes.flatMap((code) => names.of(code)?.toLowerCase() ?? [])]);
}
