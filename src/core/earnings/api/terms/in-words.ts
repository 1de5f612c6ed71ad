import { isObject } from '../../../is-object.ts';
import { cleanWords } from '../../../text/clean-words.ts';

const longest = 200;

/** A text or a number as words on one line, cut to the length that is shown. Empty for any other value. */
export const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? cleanWords(String(value).slice(0, longest)) : '';

/** The objects in a list. None if the value is not a list. */
export const objectsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** The parts with a space between them, without the empty ones. */
export const inWords = (...parts: unknown[]): string =>
  parts
    .map((part) => (Array.isArray(part) ? part.map(textIn).join(', ') : textIn(part)))
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, longest);

const percent = (rate: unknown): string => (textIn(rate) === '' ? '' : `${textIn(rate)}%`);

/** The name with its value. Empty if it has none. */
const named = (name: string, ...said: unknown[]): string => (inWords(...said) === '' ? '' : inWords(name, ...said));

const rulesOf = ({ Rules }: Record<string, unknown>): string =>
  objectsIn(Rules)
    .map(({ Variable, Operator, Values }) => inWords(Variable, Operator, Values))
    .join(', ');

const isFilled = (line: string) => line !== '';
const rank = ({ Rank }: Record<string, unknown>): number => Number(textIn(Rank)) || 0;

/** A limit in impact.com's words. */
export const limitInWords = ({ Type, Value, LimitBy, Period }: Record<string, unknown>): string =>
  named('Limit', Type, Value, LimitBy, Period);

/**
 * What else a contract says about an event, one line for each: groups of clients with other rates, exclusions,
 * additions and deductions, when it is paid, and who is credited. In impact.com's own words, because its lists of
 * values are not complete.
 */
export function eventInWords(event: Record<string, unknown>): string[] {
  const bonus = isObject(event.PerformanceBonus) ? event.PerformanceBonus : {};
  const schedule = isObject(event.PayoutScheduling) ? event.PayoutScheduling : {};
  return [
    ...objectsIn(event.PayoutGroups)
      .sort((one, other) => rank(one) - rank(other))
      .flatMap((group) => [
        inWords(rulesOf(group), textIn(group.PayoutRate) === '' ? group.Payout : percent(group.PayoutRate)),
        ...objectsIn(group.Limits).map(limitInWords),
      ]),
    ...objectsIn(event.PayoutRestrictions).map((one) => named('PayoutRestriction', rulesOf(one))),
    ...objectsIn(event.PayoutAdjustments).map(({ Direction, Rate }) =>
      named('PayoutAdjustment', Direction, percent(Rate)),
    ),
    ...objectsIn(bonus.Tiers).map(({ RevenueThreshold, PayoutRate }) =>
      inWords('PerformanceBonus', bonus.Basis, bonus.Period, RevenueThreshold, percent(PayoutRate)),
    ),
    ...objectsIn(event.ValidReferrals)
      .filter(({ Type }) => textIn(Type).toUpperCase() !== 'CLICKS')
      .map(({ Type, Window, WindowUnit }) => named('ValidReferral', Type, Window, WindowUnit)),
    named('PayoutLevel', event.PayoutLevel),
    named('PayoutScheduling', schedule.Basis, schedule.Period),
    named('CreditPolicy', event.CreditPolicy),
  ].filter(isFilled);
}

/** What a contract says about the account as a whole: limits of actions and of spend, and the least for a click. */
export const limitsInWords = (terms: Record<string, unknown>): string[] =>
  [
    named('MinEarningPerClick', terms.MinEarningPerClick),
    textIn(terms.ActionLimit) === '' ? '' : inWords('ActionLimit', terms.ActionLimit, terms.ActionLimitPeriod),
    textIn(terms.SpendLimit) === '' ? '' : inWords('SpendLimit', terms.SpendLimit, terms.SpendLimitPeriod),
  ].filter(isFilled);

/** All terms for an event that hold for some days only. */
export const timedEventInWords = (event: Record<string, unknown>): string[] =>
  [
    inWords(event.EventTypeName, percent(event.DefaultPayoutRate), event.DefaultPayout),
    ...objectsIn(event.Limits).map(limitInWords),
    ...eventInWords(event),
  ].filter(isFilled);
