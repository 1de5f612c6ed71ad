import { dayMs, localDayOf } from '../../day.ts';
import { upworkProgramId } from '../../impact-hosts.ts';
import type { ParsedLink } from '../../link/parsed-link.ts';
import { subIdNames } from '../../link/sub-ids.ts';
import type { Action, ClickCount } from '../action.ts';
import type { Program } from '../api/program.ts';
import { mayLinkToPages } from '../api/program.ts';
import { isApproved } from '../merge/renew.ts';

/** Where an answer comes from. Only impact.com or Upwork can know the last one. */
export type WhySource = 'link' | 'library' | 'reports' | 'impact' | 'settings' | 'elsewhere';

/** Whether a reason applies, does not apply, or must be looked up. */
export type WhyVerdict = 'explains' | 'fine' | 'look-up';

/** One possible reason: its sentence with the texts for its gaps, whether it applies, and where that is known from. */
export type WhyAnswer = { code: WhyCode; verdict: WhyVerdict; source: WhySource; gaps: (string | number)[] };

/** The possible reasons. Each code has its sentence. */
export type WhyCode =
  | 'not-a-link'
  | 'pays-you'
  | 'pays-other'
  | 'pays-unread'
  | 'no-account'
  | 'program-upwork'
  | 'program-other'
  | 'contract-over'
  | 'pages-plain'
  | 'pages-allowed'
  | 'pages-set'
  | 'pages-forbidden'
  | 'pages-unknown'
  | 'sub-ids-none'
  | 'clicks-unknown'
  | 'clicks-none'
  | 'clicks-some'
  | 'age-new'
  | 'age-old'
  | 'age-within'
  | 'actions-unknown'
  | 'actions-none'
  | 'actions-pending'
  | 'actions-paid'
  | 'reversed'
  | 'gone'
  | 'zero'
  | 'other-click'
  | 'client-new'
  | 'blocked'
  | 'agent';

/** The known facts. `actions` and `clicks` are those of the link, or all of them if no link was named. */
export type WhyFacts = {
  now: number;
  /** The link in question. Absent if none was named, `unread` if it is not a link of impact.com. */
  link?: Pick<ParsedLink, 'kind' | 'partnerId' | 'programId' | 'landingPage' | 'subIds'> | 'unread';
  /** The partner IDs of the user's own accounts. */
  partners: readonly string[];
  /** Whether the settings allow links to single pages, and whether the user looked that up. */
  singlePages: boolean;
  isChecked: boolean;
  /** What impact.com says, if it is connected. */
  program?: Program;
  windowDays?: number;
  /** When the link was last shared, if the library knows it. */
  leftAt?: number;
  hasReports: boolean;
  hasClickReports: boolean;
  actions: readonly Action[];
  clicks: readonly ClickCount[];
};

/** Reports show events with a delay. */
const newDays = 3;

/** Goes through everything that can prevent a commission, in the order in which it can go wrong. */
export function whyNoCommission(facts: WhyFacts): WhyAnswer[] {
  if (facts.link === 'unread') return [{ code: 'not-a-link', verdict: 'look-up', source: 'link', gaps: [] }];
  return [
    ...aboutLink(facts),
    ...aboutPages(facts),
    ...aboutClicks(facts),
    ...aboutAge(facts),
    ...aboutActions(facts),
    answer('other-click', 'look-up', 'elsewhere'),
    answer('client-new', 'look-up', 'elsewhere'),
    answer('blocked', 'look-up', 'elsewhere'),
    answer('agent', 'look-up', 'elsewhere'),
  ];
}

const answer = (code: WhyCode, verdict: WhyVerdict, source: WhySource, ...gaps: (string | number)[]): WhyAnswer => ({
  code,
  verdict,
  source,
  gaps,
});

function aboutLink({ link, partners, program }: WhyFacts): WhyAnswer[] {
  const over = program && !program.isActive ? [answer('contract-over', 'explains', 'impact')] : [];
  if (!link || link === 'unread') return over;
  if (link.partnerId === undefined) return [answer('pays-unread', 'look-up', 'link'), ...over];
  const isMine = partners.includes(link.partnerId);
  const pays =
    partners.length === 0
      ? answer('no-account', 'look-up', 'settings', link.partnerId)
      : answer(isMine ? 'pays-you' : 'pays-other', isMine ? 'fine' : 'explains', 'link', link.partnerId);
  const isUpwork = link.programId === upworkProgramId;
  const of = answer(
    isUpwork ? 'program-upwork' : 'program-other',
    isUpwork ? 'fine' : 'explains',
    'link',
    link.programId ?? '–',
  );
  const isBare = subIdNames.every((name) => (link.subIds[name] ?? '') === '');
  return [pays, of, ...over, ...(isBare ? [answer('sub-ids-none', 'look-up', 'link')] : [])];
}

function aboutPages({ link, program, singlePages, isChecked }: WhyFacts): WhyAnswer[] {
  if (!link || link === 'unread' || link.partnerId === undefined) return [];
  if (link.landingPage === undefined) return [answer('pages-plain', 'fine', 'link')];
  const isAllowed = program && mayLinkToPages(program);
  if (isAllowed !== undefined)
    return [answer(isAllowed ? 'pages-allowed' : 'pages-forbidden', isAllowed ? 'fine' : 'explains', 'impact')];
  if (!isChecked) return [answer('pages-unknown', 'look-up', 'elsewhere')];
  return [answer(singlePages ? 'pages-set' : 'pages-forbidden', singlePages ? 'fine' : 'explains', 'settings')];
}

function aboutClicks({ hasClickReports, clicks }: WhyFacts): WhyAnswer[] {
  if (!hasClickReports) return [answer('clicks-unknown', 'look-up', 'reports')];
  const count = clicks.reduce((sum, one) => sum + one.clicks, 0);
  return [answer(count === 0 ? 'clicks-none' : 'clicks-some', count === 0 ? 'explains' : 'fine', 'reports', count)];
}

function aboutAge({ leftAt, windowDays, now }: WhyFacts): WhyAnswer[] {
  if (leftAt === undefined || !(Math.abs(leftAt) < 8e15)) return [];
  const days = Math.floor((now - leftAt) / dayMs);
  const day = localDayOf(leftAt);
  if (days < newDays) return [answer('age-new', 'explains', 'library', day)];
  if (windowDays === undefined) return [];
  const isOver = days > windowDays;
  return [answer(isOver ? 'age-old' : 'age-within', isOver ? 'look-up' : 'fine', 'library', day, windowDays)];
}

function aboutActions({ hasReports, actions }: WhyFacts): WhyAnswer[] {
  if (!hasReports) return [answer('actions-unknown', 'look-up', 'reports')];
  if (actions.length === 0) return [answer('actions-none', 'look-up', 'reports')];
  const count = (is: (action: Action) => boolean) => actions.filter(is).length;
  const isZero = ({ commission, stage }: Action) =>
    commission.tenThousandths === 0 && stage !== 'reversed' && stage !== 'gone' && stage !== 'unknown';
  const told = [
    ['reversed', 'explains', count(({ stage }) => stage === 'reversed')],
    ['gone', 'explains', count(({ stage }) => stage === 'gone')],
    ['zero', 'explains', count(isZero)],
    ['actions-pending', 'fine', count((one) => one.stage === 'pending' && !isZero(one))],
    ['actions-paid', 'fine', count((one) => isApproved(one) && !isZero(one))],
  ] as const;
  return told.flatMap(([code, verdict, number]) => (number > 0 ? [answer(code, verdict, 'reports', number)] : []));
}
