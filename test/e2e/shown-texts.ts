import type { Look } from './both-browsers.ts';

/** Whole addresses, what the popup shows of one, placeholders of templates, sub IDs, and the marks of pages and places. */
const addresses =
  /\w+:\/\/[!-~]+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|ly|social|example|html)\b[!-~]*|^\/[!-~]+$|[@#][!-~]+|\/c\/|\{\w+\}|\b(?=[a-z]*\d)[a-z\d]{7}\b|^in$|^[a-z\d-]+(?: · [a-z\d-]+)+$/gu;

/** What stays as it is in every language: names of products and places, keys, formats, and what impact.com calls its own. */
const names = new RegExp(
  [
    "Finder['’]s Fee|Upwork|impact\\.com|Google|Chrome|Firefox|Edge|Android|Meta\\b",
    '\\bX\\b|Reddit|LinkedIn|Facebook|Bluesky|Mastodon|Threads|Telegram|WhatsApp|Instagram|TikTok|YouTube|Discord|Slack',
    'Markdown|HTML|BBCode|CSV|JSON|\\bURL\\b|\\bIDs?\\b|\\bQR\\b|SVG|PNG|iframe|\\bUSD?\\b|\\bMB\\b',
    '\\b(?:Alt|Ctrl|Shift|Enter|Esc|Delete|Backspace|Page (?:Up|Down)|Home|End)\\b(?:\\+\\w+)*',
    'Talent Marketplace|Project Catalog|(?:Shared|Sub) ID(?: \\d)?|Content → Assets|Get Ad Code|Copy Code|Create a link',
    '\\bAI\\b|Performance by|\\band\\b(?= Shared ID)|PDF|Excel',
    'Deep linking|My Brands|→ Details|How we track|Account SID|Paid Partnership|Brand partnership|spring-blog',
  ].join('|'),
  'giu',
);

/** What impact.com calls its reports; a sample page may have a word of it. */
const reports = /Reports → More Reports →|Advanced Action Listing/g;

/** Every text that a person sees or hears on a page: words, names of controls, hints, values and options. Letters that stand for a place are a picture of it. */
const collect = `(document) => {
  const texts = [document.title];
  for (const one of document.querySelectorAll('body *')) {
    const shown = one.matches('option, optgroup') ? one.closest('select') : one;
    if (!shown.checkVisibility({ visibilityProperty: true }) || one.closest('.glyph')) continue;
    for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label']) texts.push(one.getAttribute(name) ?? '');
    if (!one.matches('#paste, .lookup input, .report') && one.matches('input:not([type]), input[type=text], input[type=search], textarea')) texts.push(one.value);
    for (const node of one.childNodes) if (node.nodeType === 3) texts.push(node.data);
  }
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}`;

/** The texts of a page that contain Latin words although its language is written otherwise. `said` is what sample pages say. */
export async function latinIn(look: Look, said: readonly string[]): Promise<string[]> {
  const texts = (await look<string[]>(collect)) ?? [];
  // What contains another text goes first.
  const known = said.filter((text) => text.length > 1).sort((one, other) => other.length - one.length);
  const rest = (text: string) =>
    known
      .reduce((left, one) => left.replaceAll(one, ' '), text.replace(addresses, ' ').replace(reports, ' '))
      .replace(names, ' ');
  return texts.filter((text) => /\p{Script=Latin}{2,}/u.test(rest(text)));
}
