import { isHidden, linesOf, textOf } from './read-text.ts';

const longestNotice = 160;
// A page that is nothing but such a notice is short; in a long one the same words may be somebody's own.
const mostLines = 40;
const sorry = String.raw`(?:(?:sorry|oops|uh[ -]?oh|whoops|hmm+)\b[\s,.!…:–-]*)?`;
// Nothing more, or a new sentence: a name that begins with the same words goes on otherwise.
const end = '(?:[ .!,:;…–—-]*|[.!,:;…–—] ?.*| [–—-] .*)';
const thing =
  '(?:page|link|url|address|profile|freelancer|talent|agency|project|consultation|service|offer|listing|user)';

/** What Upwork, or what stands in front of it, says in place of a page; the whole of a heading. */
const notices = [
  String.raw`looking for something\?`,
  `(?:oops|uh[ -]?oh|whoops)${end}`,
  `${sorry}we (?:can't|cannot|can not|couldn't|could not|didn't|(?:are|were) unable to) (?:find|locate|load|open|display|show) (?:this|that|the|your) .*`,
  `${sorry}we (?:can't|cannot|couldn't|could not) find what you .*`,
  String.raw`${sorry}(?:this|that|the) (?:[\p{L}']+ ){0,3}?${thing}(?:'s \w+)?(?: you .{1,40}?)? (?:(?:is|was|has been|can|could|does|did) ?(?:no longer|n't|not|removed|deleted|suspended|closed|private|unavailable)|(?:isn't|wasn't|doesn't|can't|cannot|couldn't|hasn't)|no longer)\b.*`,
  `${sorry}${thing} (?:was )?(?:not found|unavailable|missing|does not exist|doesn't exist)${end}`,
  `(?:http )?(?:error[ :-]*)?(?:404|410|429|50[0234])(?:[ :–—-]+(?:error|not found|${thing} not found|gone|too many requests|internal server error|bad gateway|service unavailable|gateway time-?out).*)?`,
  String.raw`${sorry}(?:there (?:was|is|has been)|we (?:ran into|encountered|hit|had|are having|have)) (?:an?|some) (?:\w+ )?(?:error|problem|issue|trouble)\b.*`,
  String.raw`${sorry}(?:something went wrong|an (?:\w+ )?error (?:has )?occurred)\b.*`,
  String.raw`${sorry}(?:we'll|we will) be (?:right )?back\b.*|be right back${end}`,
  `${sorry}(?:you(?:'ve| have) (?:made|sent) )?too many requests${end}|(?:you(?:'ve| have) been )?rate[- ]limited${end}|slow down${end}`,
  String.raw`${sorry}(?:upwork|(?:this |the |our )?(?:service|site|website|server)) (?:is )?(?:(?:currently|temporarily) )*(?:unavailable|offline|busy|overloaded|down|under maintenance)(?: (?:right now|at the moment|at this time|for|due|while|because)\b.*)?${end}`,
  `(?:internal server error|bad gateway|service unavailable|gateway time-?out|(?:scheduled|under) maintenance)${end}`,
];
const notice = new RegExp(`^(?:${notices.join('|')})$`, 'iu');
const withdrawn =
  /^(?:this|the) (?:project|consultation|service|offer|freelancer|profile|agency)\b.{0,40} (?:no longer|has been (?:removed|deleted|closed))\b/i;

/** Whether a text is a notice in place of a page. */
export function isNotice(text: string): boolean {
  return text.length <= longestNotice && notice.test(plain(text));
}

/** Whether the page's own heading is such a notice. */
export function hasNoticeHeading(root: Element): boolean {
  return headingsIn(root, 'h1').some((one) => isNotice(one));
}

/** Whether a page that nothing could be read from says that it is none: in its other headings, its title, or in few words. */
export function saysNothingElse(document: Document, root: Element): boolean {
  const title = textOf(document.querySelector('title')).replace(/ ?[-–—|] ?Upwork.{0,3}$/i, '');
  const headings = headingsIn(root, 'h2, h3').slice(0, 5);
  const lines = linesOf(root);
  return [title, ...headings, ...(lines.length <= mostLines ? lines : [])].some(isNotice);
}

/** Whether an alert of the page says that what it shows has been withdrawn. */
export function isWithdrawn(root: Element): boolean {
  return headingsIn(root, '[role="alert"], [role="status"]').some((one) => withdrawn.test(plain(one)));
}

const headingsIn = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)]
    .slice(0, 50)
    .filter((one) => !isHidden(one))
    .map(textOf)
    .filter(Boolean);

const plain = (text: string): string =>
  text
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
