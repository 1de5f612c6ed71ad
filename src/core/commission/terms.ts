import { isObject } from '../is-object.ts';
import { isAmount, type Money } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';

/**
 * The source of a default, how certain it is, and when it was last checked. `unknown` means that only the user's
 * contract says it.
 */
export type TermFact = { confidence: 'high' | 'medium' | 'low' | 'unknown'; source?: string; asOf: string };

/** The kinds of terms by their values: shares in basis points, days as whole numbers, amounts. */
export type TermKinds = { share: number; currency: string; amount: Money; days: number };

type Row = {
  [K in keyof TermKinds]: {
    kind: K;
    default?: TermKinds[K];
    /** Every contract says it, and no estimate can be made without it. */
    isRequired?: true;
    /** The codes for values that are not possible. */
    problem: string;
    fact: TermFact;
  };
}[keyof TermKinds] & { range?: readonly [least: number, most: number] };

const asOf = '2026-08-01';
const source = 'https://uppromote.com/affiliate-directory/upwork';
const inContract: TermFact = { confidence: 'unknown', asOf };

// Several independent directories agree on the defaults. Upwork's own page could not be read, and the user's contract
// may differ. Both marketplaces have the same defaults.
const rows = {
  rateBasisPoints: {
    kind: 'share',
    isRequired: true,
    default: 7000,
    range: [0, 10_000],
    problem: 'rate-out-of-range',
    fact: { confidence: 'high', source, asOf },
  },
  cap: {
    kind: 'amount',
    default: { minor: 15_000, currency: 'USD' },
    problem: 'cap-not-an-amount',
    fact: { confidence: 'high', source, asOf },
  },
  currency: {
    kind: 'currency',
    isRequired: true,
    default: 'USD',
    problem: 'currency-unknown',
    fact: { confidence: 'medium', source, asOf },
  },
  /** How long after a click a sign-up counts. */
  windowDays: {
    kind: 'days',
    default: 30,
    range: [0, 365],
    problem: 'window-out-of-range',
    fact: { confidence: 'low', source, asOf },
  },
  /** How long a commission is pending before it is locked. */
  lockingDays: { kind: 'days', range: [0, 365], problem: 'locking-out-of-range', fact: inContract },
  /** The balance at which impact.com pays out. */
  threshold: { kind: 'amount', problem: 'threshold-not-an-amount', fact: inContract },
  /** The day of the month on which impact.com pays out. */
  payoutDay: { kind: 'days', range: [1, 31], problem: 'payout-day-out-of-range', fact: inContract },
} as const satisfies Readonly<Record<string, Row>>;

type Rows = typeof rows;

/** The name of a term. */
export type TermName = keyof Rows;

type RequiredTerm = { [name in TermName]: Rows[name] extends { isRequired: true } ? name : never }[TermName];
type Value<name extends TermName> = TermKinds[Rows[name]['kind']];
type Values = { [name in RequiredTerm]: Value<name> } & { [name in Exclude<TermName, RequiredTerm>]?: Value<name> };

/**
 * What a contract pays. The rate (in basis points), the currency and the cap decide. The others, in whole days and
 * money, are only shown.
 */
export type CommissionTerms = { [name in keyof Values]: Values[name] };

/** Why terms are impossible. Each code has its sentence. */
export type TermsProblem = Rows[TermName]['problem'];

/** One term: its kind, the values that it may have, and what is known about its default. */
export type Term = Row & { problem: TermsProblem };

/** All terms, in the order of the settings. */
export const termTable: Readonly<Record<TermName, Term>> = rows;

/** The names of all terms, in the order of the settings. */
export const termNames = Object.keys(rows) as readonly TermName[];

/** What is known about the event that pays: the first contract of a client who is new to Upwork. */
export const eventFact: TermFact = { confidence: 'medium', source, asOf };

/** 70 % of a new client's first contract, at most $150. */
export const defaultTerms = Object.fromEntries(
  termNames.flatMap((name) => {
    const { default: value } = termTable[name];
    return value === undefined ? [] : [[name, value]];
  }),
) as CommissionTerms;

// The amounts depend on the currency, so the terms that every contract has are checked first.
const inOrder = [...termNames].sort(
  (one, other) => Number(termTable[other].isRequired ?? false) - Number(termTable[one].isRequired ?? false),
);

/** Returns `terms` if an estimate may use them, or the first thing that is wrong with them. Never throws. */
export function checkTerms(terms: CommissionTerms): Result<CommissionTerms, TermsProblem> {
  const wrong = inOrder.find((name) => {
    const { kind, isRequired, range } = termTable[name];
    const value: unknown = terms[name];
    return value === undefined ? isRequired : !checks[kind](value, terms.currency, range);
  });
  return wrong === undefined ? ok(terms) : refuse(termTable[wrong].problem);
}

const isWithin = (value: unknown, [least, most]: readonly [number, number] = [0, Number.MAX_SAFE_INTEGER]): boolean =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

const checks: Readonly<
  Record<keyof TermKinds, (value: unknown, currency: string, range?: readonly [number, number]) => boolean>
> = {
  share: (value, _, range) => isWithin(value, range),
  days: (value, _, range) => isWithin(value, range),
  amount: (value, currency) => isObject(value) && value.currency === currency && isAmount(value as Money),
  // A currency with two decimals, which is what minor units mean everywhere here.
  currency: (value) =>
    typeof value === 'string' &&
    /^[A-Z]{3}$/.test(value) &&
    new Intl.NumberFormat('en', { style: 'currency', currency: value }).resolvedOptions().maximumFractionDigits === 2,
};
