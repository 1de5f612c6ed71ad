import { checked, fields, listOf, oneOf, optional, type Shape, text } from '../../shape.ts';
import { type Ad, adKinds } from './ads.ts';
import type { Contract, ContractEvent } from './contract.ts';
import type { Program } from './program.ts';

/** What impact.com says of the user's program, contract and ads, and when each was fetched. */
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

const ad = fields<Ad>({
  id: text,
  name: text,
  kind: oneOf(...adKinds),
  words: optional(text),
  width: optional(number),
  height: optional(number),
  language: optional(text),
  from: optional(text),
  to: optional(text),
  allowsDeepLinks: optional(flag),
  picture: optional(text),
});

/** How it lies in storage. */
export const foundFields: Shape<ImpactFound> = fields<ImpactFound>({
  program,
  contract: optional(fields<Contract>({ currency: text, events: listOf(event), hasMore: flag })),
  contractAt: optional(number),
  ads: optional(listOf(ad)),
  adsAt: optional(number),
});
