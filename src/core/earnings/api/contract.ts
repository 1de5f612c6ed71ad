import { type CommissionTerms, checkTerms } from '../../commission/terms.ts';
import { isObject } from '../../is-object.ts';
import type { Result } from '../../result.ts';
import { switchIn } from './program.ts';

/** What a contract pays for one kind of event. Whatever it says in a way that is not certain is in `asWritten`, in its own words. */
export type ContractEvent = {
  name: string;
  rateBasisPoints?: number;
  /** The most that one client brings, in hundredths; `none` where the contract names no limit at all. */
  capMinor?: number | 'none';
  windowDays?: number;
  lockingDays?: number;
  asWritten: string[];
};

/** The terms of the user's contract as impact.com words them. */
export type Contract = { currency: string; events: ContractEvent[]; hasMore: boolean };

const mostEvents = 20;
const mostWritten = 20;
const longest = 200;

/** Reads the first contract with terms of `GET /Contracts`. Names of those who signed are not read. */
export function readContract(contracts: readonly Record<string, unknown>[]): Contract | undefined {
  const found = contracts.find(({ Terms }) => isObject(Terms));
  if (!found || !isObject(found.Terms)) return undefined;
  const { Currency, EventPayouts } = found.Terms;
  const currency = textOf(Currency).toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  const events = objectsIn(EventPayouts).slice(0, mostEvents).map(readEvent);
  return { currency, events, hasMore: switchIn(found.HasCampaignTerms) === true };
}

function readEvent(event: Record<string, unknown>): ContractEvent {
  const asWritten: string[] = [];
  const rate = hundredthsIn(event.DefaultPayoutRate);
  const payout = hundredthsIn(event.DefaultPayout);
  if (rate === undefined || payout !== undefined)
    write(asWritten, 'Payout', event.DefaultPayoutRate, event.DefaultPayout);
  const isRate = rate !== undefined && payout === undefined && rate <= 10_000;
  for (const group of objectsIn(event.PayoutGroups)) {
    const rules = objectsIn(group.Rules).map(({ Variable, Operator, Values }) => words(Variable, Operator, Values));
    write(asWritten, rules.join(', '), textOf(group.PayoutRate) === '' ? group.Payout : `${textOf(group.PayoutRate)}%`);
  }
  const limits = objectsIn(event.Limits);
  const caps = limits.filter(isCap);
  for (const limit of limits)
    if (!isCap(limit)) write(asWritten, 'Limit', limit.Type, limit.Value, limit.LimitBy, limit.Period);
  const cap = limits.length === 0 ? ('none' as const) : caps.length === 1 ? hundredthsIn(caps[0]?.Value) : undefined;
  const clicks = objectsIn(event.ValidReferrals).find(({ Type }) => textOf(Type).toUpperCase() === 'CLICKS');
  const windowDays = clicks && textOf(clicks.WindowUnit).toUpperCase() === 'DAY' ? wholeIn(clicks.Window) : undefined;
  const locking = isObject(event.Locking) ? event.Locking : {};
  const lockingDays = textOf(locking.Period).toUpperCase() === 'DAY' ? wholeIn(locking.DayOffset) : undefined;
  if (lockingDays === undefined)
    write(asWritten, 'Locking', locking.Basis, locking.Period, locking.MonthOffset, locking.DayOffset);
  return {
    name: textOf(event.EventTypeName) || '–',
    asWritten: asWritten.slice(0, mostWritten),
    ...(isRate ? { rateBasisPoints: rate } : {}),
    ...(cap === undefined ? {} : { capMinor: cap }),
    ...(windowDays === undefined ? {} : { windowDays }),
    ...(lockingDays === undefined ? {} : { lockingDays }),
  };
}

/** The most that impact.com pays for one client, whatever the period. */
const isCap = ({ Type, LimitBy, Period }: Record<string, unknown>) =>
  textOf(Type).toUpperCase() === 'PAYOUT' && textOf(LimitBy).toUpperCase() === 'CUSTOMER' && textOf(Period) === '';

/**
 * The user's terms with what a contract says for certain of one event, as far as such terms can be. What the contract leaves
 * open stays as the user has it.
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

function write(list: string[], ...parts: unknown[]): void {
  const said = words(...parts);
  if (said !== '') list.push(said);
}

const words = (...parts: unknown[]): string =>
  parts
    .map((part) => (Array.isArray(part) ? part.map(textOf).join(', ') : textOf(part)))
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, longest);

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, longest) : '';

const objectsIn = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

function wholeIn(value: unknown): number | undefined {
  const text = textOf(value);
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** An amount or a percentage in hundredths; nothing for what has more decimals than that. */
function hundredthsIn(value: unknown): number | undefined {
  const [, whole = '', decimals = ''] = /^(\d{1,9})(?:\.(\d{1,2})0{0,16})?$/.exec(textOf(value)) ?? [];
  return whole === '' ? undefined : Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
