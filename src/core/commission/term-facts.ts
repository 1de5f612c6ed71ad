import type { CommissionTerms } from './terms.ts';

/** Where a default is known from, how surely, and when it was last looked up; `unknown` is asked of the user's contract. */
export type TermFact = { confidence: 'high' | 'medium' | 'low' | 'unknown'; source?: string; asOf: string };

const directory = 'https://uppromote.com/affiliate-directory/upwork';

/** What is known of each default term. */
export const termFacts: Readonly<Record<keyof CommissionTerms | 'event', TermFact>> = {
  rateBasisPoints: { confidence: 'high', source: directory, asOf: '2026-08-01' },
  cap: { confidence: 'high', source: directory, asOf: '2026-08-01' },
  currency: { confidence: 'medium', source: directory, asOf: '2026-08-01' },
  event: { confidence: 'medium', source: directory, asOf: '2026-08-01' },
  windowDays: { confidence: 'low', source: directory, asOf: '2026-08-01' },
  lockingDays: { confidence: 'unknown', asOf: '2026-08-01' },
  threshold: { confidence: 'unknown', asOf: '2026-08-01' },
  payoutDay: { confidence: 'unknown', asOf: '2026-08-01' },
};
