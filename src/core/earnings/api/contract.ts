import { type CommissionTerms, checkTerms } from '../../commission/terms.ts';
import { isObject } from '../../is-object.ts';
import type { Result } from '../../result.ts';
import { cleanWords } from '../../text/clean-words.ts';
import { switchIn } from './program.ts';
import { eventInWords, inWords, limitInWords, limitsInWords, objectsIn, textIn } from './terms/in-words.ts';
import type { TimedTerms } from './terms/timed-terms.ts';

/**
 * What a contract pays for one kind of event. `asWritten` has, in the contract's words, all that cannot be read for
 * certain.
 */
export type ContractEvent = {
  name: string;
  rateBasisPoints?: number;
  /** The most that one client brings, in hundredths; `none` if the contract names no limit at all. */
  capMinor?: number | 'none';
  windowDays?: number;
  lockingDays?: number;
  asWritten: string[];
};

/**
 * The terms of the user's contract in impact.com's words. `asWritten` is about the account as a whole, `special` has
 * the special terms as text, and `timed` the terms that hold for some days only. `hasMore` is true if such terms could
 * not be read.
 */
export type Contract = {
  currency: string;
  events: ContractEvent[];
  hasMore: boolean;
  asWritten?: string[];
  special?: { name: string; text: string }[];
  timed?: TimedTerms[];
};

const mostEvents = 20;
const mostWritten = 30;
const longestSpecial = 5000;

/**
 * Reads the first contract with terms in an answer to `GET /Contracts`. The names of those who signed are not read.
 * `textOf` returns the words of HTML without showing or loading any of it.
 */
export function readContract(
  contracts: readonly Record<string, unknown>[],
  textOf: (html: string) => string,
): Contract | undefined {
  const found = contracts.find(({ Terms }) => isObject(Terms));
  if (!found || !isObject(found.Terms)) return undefined;
  const { Currency, EventPayouts, SpecialTermsList } = found.Terms;
  const currency = textIn(Currency).toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  const asWritten = limitsInWords(found.Terms);
  const special = objectsIn(SpecialTermsList)
    .slice(0, mostEvents)
    .map(({ TermsName, TermsContent }) => ({
      name: textIn(TermsName),
      text: typeof TermsContent === 'string' ? cleanLines(textOf(TermsContent).slice(0, longestSpecial)) : '',
    }))
    .filter(({ text }) => text !== '');
  return {
    currency,
    events: objectsIn(EventPayouts).slice(0, mostEvents).map(readEvent),
    hasMore: switchIn(found.HasCampaignTerms) === true,
    ...(asWritten.length > 0 ? { asWritten } : {}),
    ...(special.length > 0 ? { special } : {}),
  };
}

/** A text of several lines, each of them as clean words: nothing in it turns the amounts of a contract around. */
const cleanLines = (text: string): string => text.split(/\r?\n/).map(cleanWords).join('\n').trim();

function readEvent(event: Record<string, unknown>): ContractEvent {
  const rate = hundredthsIn(event.DefaultPayoutRate);
  const payout = hundredthsIn(event.DefaultPayout);
  const isClear = rate !== undefined && rate <= 10_000 && payout === undefined;
  const limits = objectsIn(event.Limits);
  const caps = limits.filter(isCap);
  const cap = limits.length === 0 ? ('none' as const) : caps.length === 1 ? hundredthsIn(caps[0]?.Value) : undefined;
  const clicks = objectsIn(event.ValidReferrals).find(({ Type }) => textIn(Type).toUpperCase() === 'CLICKS');
  const windowDays = clicks && textIn(clicks.WindowUnit).toUpperCase() === 'DAY' ? wholeIn(clicks.Window) : undefined;
  const locking = isObject(event.Locking) ? event.Locking : {};
  const lockingDays = textIn(locking.Period).toUpperCase() === 'DAY' ? wholeIn(locking.DayOffset) : undefined;
  const asWritten = [
    isClear ? '' : inWords('Payout', event.DefaultPayoutRate, event.DefaultPayout),
    ...limits.filter((limit) => !isCap(limit)).map(limitInWords),
    lockingDays === undefined
      ? inWords('Locking', locking.Basis, locking.Period, locking.MonthOffset, locking.DayOffset)
      : '',
    ...eventInWords(event),
  ];
  return {
    name: textIn(event.EventTypeName) || '–',
    asWritten: asWritten.filter((line) => line !== '' && line !== 'Payout' && line !== 'Locking').slice(0, mostWritten),
    ...(isClear ? { rateBasisPoints: rate } : {}),
    ...(cap === undefined ? {} : { capMinor: cap }),
    ...(windowDays === undefined ? {} : { windowDays }),
    ...(lockingDays === undefined ? {} : { lockingDays }),
  };
}

/** The most that impact.com pays for one client in all. A limit for each month or year is none. */
const isCap = ({ Type, LimitBy, Period }: Record<string, unknown>) =>
  textIn(Type).toUpperCase() === 'PAYOUT' && textIn(LimitBy).toUpperCase() === 'CUSTOMER' && textIn(Period) === '';

/**
 * The user's terms, with everything that a contract says for certain about one event. What the contract leaves open
 * stays as the user has it.
 */
export function takeTerms(
  mine: CommissionTerms,
  { currency }: Contract,
  event: ContractEvent,
): Result<CommissionTerms, unknown> {
  const { rateBasisPoints, capMinor, windowDays, lockingDays } = event;
  const { cap, threshold, ...rest } = mine;
  const kept =
    capMinor === undefined
      ? cap && { ...cap, currency }
      : capMinor === 'none'
        ? undefined
        : { minor: capMinor, currency };
  return checkTerms({
    ...rest,
    currency,
    ...(rateBasisPoints === undefined ? {} : { rateBasisPoints }),
    ...(kept ? { cap: kept } : {}),
    ...(threshold ? { threshold: { ...threshold, currency } } : {}),
    ...(windowDays === undefined ? {} : { windowDays }),
    ...(lockingDays === undefined ? {} : { lockingDays }),
  });
}

function wholeIn(value: unknown): number | undefined {
  const text = textIn(value);
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** An amount or a percentage in hundredths. Nothing if it has more than two decimals. */
function hundredthsIn(value: unknown): number | undefined {
  const [, whole = '', decimals = ''] = /^(\d{1,9})(?:\.(\d{1,2})0{0,16})?$/.exec(textIn(value)) ?? [];
  return whole === '' ? undefined : Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
