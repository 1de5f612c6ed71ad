import type { Action } from '../../core/earnings/action.ts';
import { attributeSteps } from '../../core/earnings/attribute.ts';
import { countedClicks } from '../../core/earnings/sums/counted-clicks.ts';
import { type WhyAnswer, type WhyFacts, whyNoCommission } from '../../core/earnings/why/why-no-commission.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { parseTrackingLink } from '../../core/link/parse-link.ts';
import type { ParsedLink } from '../../core/link/parsed-link.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import { homePage } from '../../core/page/home-page.ts';
import type { Settings } from '../../core/settings/account-state.ts';
import { termsOf } from '../../core/settings/settings.ts';
import { loadFound } from '../impact/use-found.ts';
import { inSlices } from '../in-slices.ts';
import { keepTyped, loadTyped } from '../kept-typing.ts';
import { everyRecord } from '../library/every-record.ts';
import { keptEarnings } from './kept-earnings.ts';

const typedName = 'why';

/** Remembers for which link the question is asked, until the browser closes, for the page that answers. */
export const askWhy = (link: string): Promise<boolean> => keepTyped(typedName, link);

/** The link for which it was asked last, or an empty text. */
export async function askedWhy(): Promise<string> {
  const link = await loadTyped(typedName).catch(() => undefined);
  return typeof link === 'string' ? link : '';
}

/** The answers, and the commissions that were reversed, newest first. */
export type Why = { answers: WhyAnswer[]; reversed: Action[] };

/** Why a link brought no commission, as far as the user's own data can say. An empty text asks about all links. */
export async function loadWhy(text: string, { accounts, preferences }: Settings): Promise<Why> {
  const link = text.trim() === '' ? undefined : linkIn(text);
  const { actions, clicks: kept } = await keptEarnings(preferences.accountCurrency);
  const records = await everyRecord();
  const program = (await loadFound().catch(() => undefined))?.program;
  const record = typeof link === 'object' ? recordFor(text.trim(), link, records) : undefined;
  const own = record ? await inSlices(attributeSteps(actions, [record])) : [];
  const clicked = record
    ? (await inSlices(attributeSteps(kept, [record]))).filter(({ links }) => links.length > 0).map(({ item }) => item)
    : kept;
  const mine = record ? own.filter(({ links }) => links.length > 0).map(({ item }) => item) : actions;
  const { windowDays } = termsOf(preferences, record?.marketplace);
  const facts: WhyFacts = {
    now: Date.now(),
    partners: accounts.map(({ account }) => account.partnerId),
    singlePages: preferences.singlePages,
    isChecked: preferences.deepLinksChecked,
    hasReports: actions.length > 0,
    hasClickReports: kept.length > 0,
    actions: mine,
    // Only clicks of the same link can be counted twice.
    clicks: countedClicks(clicked).counted,
    ...(link === undefined ? {} : { link }),
    ...(program ? { program } : {}),
    ...(windowDays === undefined ? {} : { windowDays }),
    ...(record && record.usedAt > 0 ? { leftAt: record.usedAt } : {}),
  };
  const reversed = mine.filter(({ stage }) => stage === 'reversed');
  return {
    answers: whyNoCommission(facts),
    reversed: reversed.toSorted((one, other) => (one.actionDate < other.actionDate ? 1 : -1)),
  };
}

function linkIn(text: string): ParsedLink | 'unread' {
  const read = parseTrackingLink(text);
  return read.ok ? read.value : 'unread';
}

/** The row of a link. If the library lacks it, a row with the same sub IDs, by which reports distinguish links. */
function recordFor(text: string, { subIds, landingPage }: ParsedLink, records: readonly LinkRecord[]): LinkRecord {
  const known = records.find(({ trackingLink }) => trackingLink === text);
  if (known) return known;
  const { marketplace, kind, canonicalUrl = homePage } = detectPage(landingPage ?? homePage);
  const never = { labels: [], madeAt: 0, usedAt: 0, timesUsed: 0, uses: [] };
  return { id: '', trackingLink: text, landingPage: canonicalUrl, marketplace, kind, subIds, ...never };
}
