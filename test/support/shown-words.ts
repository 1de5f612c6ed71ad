// Whether all that a person reads or hears on a page is in its language.
import { type Catalog, readCatalog } from './catalogs.ts';

/** Text that is in no language: names, addresses, keys, and examples of what users write. */
const names = new RegExp(
  [
    'https?:\\S+|[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|io|social|net|example|csv|html|txt|md|json)\\S*|\\{\\w+\\}|#\\w+',
    "Finder['’]s Fee|Upwork|impact\\.com|Alt\\+Shift\\+[FK]|Ctrl(?:\\+\\w+)?|§ 5a Abs. 4 UWG",
    'Reddit|LinkedIn|Facebook|Bluesky|Mastodon|Threads|Telegram|WhatsApp|Instagram|TikTok|YouTube|Discord|Slack',
    'Markdown|HTML|BBCode|CSV|JSON|USD|EUR|QR|UTF-8|PDF|SVG|PNG|Excel',
    // What a policy calls it.
    '\\blabel\\b',
    // The mark of a page.
    '\\b(?=[a-z]*\\d)[a-z\\d]{7}\\b',
    // What users and impact.com write in these tests.
    'blog(?:-hire-dev|-tools)?|x-thread|yt-review|newsletter-\\d+|list, "best" 10|ENGLISH|Brand terms',
    'Client First Payment|Spring offer|Hire freelancers on Upwork|(?:Banner|Logo) \\d+x\\d+|Logos',
    'spring-blog|PHP(?: developers)?|Logo designers|Testers|Mara K\\.|1062918\\S*',
  ].join('|'),
  'gi',
);
/** The names of languages, which come from the browser, posts, which are in the language of their disclosure, and what a contract says. */
const inAnotherLanguage =
  'option, textarea, [lang]:not(html), [data-link], .post-back, .template-preview, .remarks, .special-terms, script, style';
/** The browser writes days and lengths of time, in the pseudo-language as in English. */
const aTime = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* \d+(?:, \d{4})?|\d+ minutes/g;
const english = readCatalog('en');

/** What a person reads or hears there, as written. */
function textsIn(container: Element): string[] {
  const texts: string[] = [];
  // Fields stand in the middle of a sentence, so it is read as a whole.
  const isSentence = (one: Element) => one.querySelector(':scope > .bare > input.fit, :scope > .plan-amount') !== null;
  const walk = document.createTreeWalker(container, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node instanceof Element && !node.matches('[data-link]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(node.getAttribute(name) ?? '');
      if (isSentence(node)) texts.push(node.textContent ?? '');
    } else if (node instanceof Text && !node.parentElement?.closest(inAnotherLanguage))
      texts.push(node.parentElement && isSentence(node.parentElement) ? '' : (node.textContent ?? ''));
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** Texts that are in English although the page is in another language. */
export function foreignIn(container: Element, language: string, catalog: Catalog): string[] {
  // Text with the user's link is a post, in the language of its disclosure.
  const texts = textsIn(container).filter((text) => !text.includes('/c/1234567/'));
  if (language === 'en') return [];
  // Everything of the pseudo-language is in brackets. In another script, Latin letters are English, unless the catalog
  // has the word as well, such as a name in impact.com's menus.
  const wordsOf = (text: string) => text.replace(names, ' ').match(/\p{Script=Latin}{3,}/gu) ?? [];
  if (language === 'pseudo')
    return texts.map(withoutBrackets).filter((text) => wordsOf(text.replace(aTime, '')).length > 0);
  if (['ar', 'ja'].includes(language)) {
    const known = new Set(Object.values(catalog).flatMap(({ message }) => wordsOf(message)));
    return texts.filter((text) => wordsOf(text).some((word) => !known.has(word)));
  }
  const untranslated = Object.keys(english).filter((key) => catalog[key]?.message !== english[key]?.message);
  const sentences = new Set(untranslated.map((key) => english[key]?.message));
  return texts.filter((text) => sentences.has(text));
}

/** A sentence may have another one in its gap. */
function withoutBrackets(text: string): string {
  const left = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return left === text ? left : withoutBrackets(left);
}

/** Gaps that nothing filled, keys instead of sentences, and values that are not for reading. */
export function leftoversIn(container: Element): string[] {
  const isKey = (text: string) => /_|[a-z][A-Z]/.test(text) && text in english;
  return textsIn(container).filter(
    (text) => /\{\d\}|\$\w+\$|\bundefined\b|\bNaN\b|\[object /.test(text) || text.split(/\s/).some(isKey),
  );
}

/** Buttons, headings and labels without words: what a missing sentence would leave. */
export const namelessIn = (container: Element): string[] =>
  [...container.querySelectorAll('button, h1, h2, h3, label, legend, summary, option, th')]
    .filter((one) => !one.textContent?.trim() && !one.closest('[aria-hidden], [hidden]'))
    .filter((one) => !one.getAttribute('aria-label') && !one.querySelector('[aria-label]'))
    .map((one) => one.outerHTML);
