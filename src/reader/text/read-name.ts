import { cleanText, isHidden, textOf, textsBelow } from './read-text.ts';

const longest = 60;
const most = 200;
// Text next to a name: badges, ratings, counts, prices, and the words of buttons.
const beside =
  /\b(?:top[- ]rated|rising talent|expert[- ]vetted|(?:un)?verified|job success|reviews?|stars?|jobs?|available|(?:on|off)line)(?!\p{L})|[★☆⭐%$]|\d[.,]\d|\(\d/iu;
const asks = /^(?:view|see|show|contact|message|hire|invite|more|open|book|saved?|share|about|your|my|edit|profile)\b/i;
/** Everything except separators at the end. */
const upToWord = /^.*[^\s,|·•–—-]/u;
// Visitors see only the initial of a surname.
const shortened = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+)*? \p{Lu}\.(?= |$)/u;

/** Whether a text can be the name of a person or an agency, and not a badge, a rating or a button. */
export function isName(text: string): boolean {
  return text.length > 0 && text.length <= longest && /\p{L}/u.test(text) && !beside.test(text) && !asks.test(text);
}

/** The name in an element, alone or with badges and ratings; nothing if it has none. */
export function nameIn(element: Element): string | undefined {
  const whole = textOf(element).replace(/^(?:sold |offered )?by:? /i, '');
  const texts = textsIn(element);
  if (texts.length === 1 && isName(whole)) return whole;
  const before = upToWord.exec(whole.slice(0, beside.exec(whole)?.index))?.[0] ?? '';
  const sure = [...picturedIn(element), shortened.exec(before)?.[0] ?? ''];
  return [...sure, before, ...texts].find(isName);
}

/** The visible texts below an element that also label a picture in it, as a portrait is labelled with its person's name. */
export function picturedIn(element: Element): string[] {
  const alts = new Set([...element.querySelectorAll('img[alt]')].map((one) => one.getAttribute('alt')?.trim()));
  return textsIn(element).filter((text) => alts.has(text));
}

/** The visible texts below an element, one line for each text node: at most 200. */
export function textsIn(element: Element): string[] {
  const texts: string[] = [];
  for (const [text, around] of textsBelow(element, /\S/)) {
    if (texts.length === most) break;
    if (!/^(?:script|style|button)$/.test(around.localName) && !isHidden(around)) texts.push(cleanText(text));
  }
  return texts;
}
