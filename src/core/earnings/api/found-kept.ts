import { checked, fields, listOf, oneOf, optional, type Shape, text } from '../../shape.ts';
import { type Ad, adKinds } from './ads.ts';
import type { Contract, ContractEvent } from './contract.ts';
import type { Program } from './program.ts';
import type { TimedTerms } from './terms/timed-terms.ts';

/** What impact.com says about the user's program, contract and ads, and when each was fetched. */
export type ImpactFound = {
  program: Program;
  contract?: Contract;
  contractAt?: number;
  ads?: Ad[];
  adsAt?: number;
};

const number = checked<number>((value) => Number.isFinite(value));
const flag = checked<boolean>((value) => typeof value === 'boolean');

const program = fields<Program>({
  partnerId: text,
  host: text,
  adId: text,
  isActive: flag,
  allowsDeepLinks: optional(flag),
  deepLinkDomains: listOf(text),
});

const event = fields<ContractEvent>({
  name: text,
  rateBasisPoints: optional(number),
  capMinor: optional(checked<number | 'none'>((value) => value === 'none' || Number.isSafeInteger(value))),
  windowDays: optional(number),
  lockingDays: optional(number),
  asWritten: listOf(text),
});

const contract = fields<Contract>({
  currency: text,
  events: listOf(event),
  hasMore: flag,
  asWritten: optional(listOf(text)),
  special: optional(listOf(fields<{ name: string; text: string }>({ name: text, text }))),
  timed: optional(listOf(fields<TimedTerms>({ from: optional(text), to: optional(text), asWritten: listOf(text) }))),
});

const ad = fields<Ad>({
  id: text,
  name: text,
  kind: oneOf(...adKinds),
  words: optional(text),
  width: optional(number),
  height: optional(number),
  language: optional(text),
  labels: optional(text),
  from: optional(text),
  to: optional(text),
  allowsDeepLinks: optional(flag),
  picture: optional(text),
});

/** How it is stored. */
export const foundFields: Shape<ImpactFound> = fields<ImpactFound>({
  program,
  contract: optional(contract),
  contractAt: optional(number),
  ads: optional(listOf(ad)),
  adsAt: optional(number),
});
