import { linesOf, shownIn, textOf } from './text/read-text.ts';

const longestNotice = 160;
// A page with only such a notice is short. In a longer page the same words may be a person's own.
const mostLines = 40;
const thing = '(?:page|link|url|profile|freelancer|agency|project|consultation|service|offer)';
const not = "(?:is|was|has been|could|does|can)? ?(?:n't|'t|not|no longer|removed|deleted|private|unavailable|missing)";
const fault = '(?:error|problem|issue|trouble)';
const sorry = '(?:sorry|oops|uh[ -]?oh|whoops|hmm)';
// The end of the text, or a new sentence: a name that begins with the same words continues differently.
const end = '(?:$|[.!,:;…]| [–—-] )';

/** How Upwork, or a service in front of it, begins the notice that replaces a page. */
const notices = [
  String.raw`looking for something\?$`,
  "we (?:can't|cannot|couldn't|could not) (?:find|load|open|show) (?:this|that|the|your|what you) ",
  String.raw`(?:(?:this|that|the) (?:\S+ ){0,3}?)?${thing}(?:'s \w+)?(?: you .{1,40}?)? ${not}\b`,
  `(?:error )?(?:404|410|429|50\\d)(?: ?[–—:-]| (?:error|too many|not|internal|bad|service|gateway)|$)`,
  `(?:there (?:was|is)|we (?:hit|had|have|ran into|are having)) (?:an? |some )?(?:\\w+ )?${fault}`,
  `something went wrong|an (?:\\w+ )?${fault} (?:has )?occurred`,
  "we(?:'ll| will) be (?:right )?back",
  `(?:you(?:'ve| have) \\w+ )?too many requests${end}`,
  `(?:upwork|(?:this |the |our )?(?:site|server|service)) is (?:(?:currently|temporarily) )?(?:unavailable|offline|down|busy|under)`,
  `(?:internal server error|bad gateway|(?:service|temporarily) unavailable|gateway time-?out|under maintenance|access denied|request blocked)${end}|error loading |you're going too fast`,
];
const notice = new RegExp(`^(?:${sorry}${end} ?)?(?:${notices.join('|')})|^${sorry}${end}`, 'i');

/** Whether a text is a notice that replaces a page. */
export function isNotice(text: string): boolean {
  return text.length <= longestNotice && notice.test(text.replace(/[‘’ʼ`´]/g, "'"));
}

/** Whether the page's own heading is such a notice. */
export function hasNoticeHeading(root: Element): boolean {
  return shownIn(root, 'h1').some(isNotice);
}

/** Whether an unreadable page says that it is not the real page: in its other headings, its title, or in few words. */
export function saysNothingElse(document: Document, root: Element): boolean {
  const title = textOf(document.querySelector('title')).replace(/ ?[-–—|] ?Upwork.{0,3}$/i, '');
  const lines = linesOf(root);
  return [title, ...shownIn(root, 'h2'), ...(lines.length <= mostLines ? lines : [])].some(isNotice);
}

/** Whether an alert on the page says that its subject was withdrawn. */
export function isWithdrawn(root: Element): boolean {
  return shownIn(root, '[role="alert"]').some((one) => isNotice(one) && /no longer|removed|deleted/i.test(one));
}
