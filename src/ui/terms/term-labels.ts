import type { CommissionTerms } from '../../core/commission/terms.ts';
import type { MessageKey } from '../../core/speech/words.ts';

/** What each term is called, in the order in which they are shown. */
export const termLabels: Readonly<Record<keyof CommissionTerms, MessageKey>> = {
  rateBasisPoints: 'termsRate',
  cap: 'termsCap',
  currency: 'termsCurrency',
  windowDays: 'termsWindow',
  lockingDays: 'termsLocking',
  threshold: 'termsThreshold',
  payoutDay: 'termsPayoutDay',
};
