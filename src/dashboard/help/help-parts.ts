import type { MessageKey } from '../../core/speech/words.ts';

/** The parts of Help, in their order on the page, each with its heading. The part `x` has the address `#help/x`. */
export const helpParts = {
  keys: 'helpKeys',
  'about-sub-ids': 'helpSubIds',
  'no-commission': 'whyHeading',
  'about-disclosures': 'helpDisclosures',
  reasons: 'helpReasons',
  privacy: 'helpPrivacy',
  report: 'helpReport',
} as const satisfies Record<string, MessageKey>;
