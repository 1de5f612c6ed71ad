import type { ImpactPart } from '../../core/earnings/api/impact-kept.ts';
import type { ImpactProblem } from '../../core/earnings/api/read-answer.ts';
import type { ShortLinkProblem } from '../../core/earnings/api/short-link.ts';
import { keyFor } from '../../core/sentences.ts';
import type { Speech } from '../../core/speech/speech.ts';

/** Which box of the token each part needs, as impact.com's form names it. */
const rights = {
  program: 'Programs',
  actions: 'Actions',
  changes: 'Actions',
  clicks: 'Reports',
  totals: 'Reports',
  terms: 'Contracts',
  ads: 'Ads',
} as const satisfies Record<ImpactPart, string>;

/** What went wrong, and what can be done about it; a missing right by the name of its box. */
export function problemText(
  { code, seen, at }: ImpactProblem,
  { words, locale }: Speech,
  part: ImpactPart = 'program',
) {
  if (code === 'missing-right') return words('impact_missing_right', rights[part]);
  if (code === 'busy' && at !== undefined) return words('impactBusyUntil', whenText(at, locale));
  const what = words(keyFor('impactPart', part));
  return words(keyFor('impact', code), seen ?? '–', what);
}

/** Why there is no short link; what is not only about short links is worded as for every other request. */
export function shortProblemText(problem: ShortLinkProblem, speech: Speech): string {
  const { words } = speech;
  switch (problem.code) {
    case 'bad-ending':
    case 'asked-before':
    case 'not-full':
    case 'not-short':
      return words(keyFor('short', problem.code));
    case 'missing-right':
      return words('shortForbidden', ('seen' in problem && problem.seen) || '–');
    case 'unreachable':
    case 'slow':
    case 'server':
    case 'unreadable':
      return words('shortUnanswered');
    default:
      return problemText(problem, speech);
  }
}

/** A time as the user's clock shows it. */
export const whenText = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
