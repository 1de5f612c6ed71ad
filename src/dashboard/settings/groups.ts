import type { MessageKey } from '../../core/speech/words.ts';

/** The groups of settings, in their order on the page, each with its heading. The group `x` has the address `#settings/x`. */
export const groups = {
  accounts: 'accountsHeading',
  'deep-links': 'dashLinks',
  'sub-ids': 'labelsHeading',
  terms: 'termsHeading',
  language: 'languageHeading',
  shortcut: 'dashShortcut',
  data: 'dataHeading',
  reset: 'resetHeading',
} as const satisfies Record<string, MessageKey>;

export type GroupName = keyof typeof groups;
