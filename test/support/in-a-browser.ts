import { convertDraft } from '../../src/core/convert/convert-draft.ts';
import type { DraftFormat } from '../../src/core/convert/draft-format.ts';
import { findInDraft } from '../../src/core/convert/find-in-draft.ts';
import type { PartnerAccount } from '../../src/core/link/partner-account.ts';
import { detectPage } from '../../src/core/page/detect-page.ts';
import { titleFromAddress } from '../../src/core/page/title-from-address.ts';
import { typedAddress } from '../../src/core/page/typed-address.ts';
import { readPageFacts } from '../../src/reader/read-page-facts.ts';

/** The converted draft, and its findings. */
export const convert = (text: string, format: DraftFormat, account: PartnerAccount) => {
  const findings = findInDraft(text, account, { format });
  return [convertDraft(text, findings), findings.map(({ state, address, reason }) => [state, address, reason ?? ''])];
};

/** The address that somebody meant. */
export const typed = (text: string) => typedAddress(text);

// Bundled and run in a real browser, which gets the same questions as Node.
Object.assign(globalThis, {
  convert,
  typed,
  detect: (address: string) => [detectPage(address), titleFromAddress(address) ?? ''],
  read: (html: string, address: string) =>
    readPageFacts(new DOMParser().parseFromString(html, 'text/html'), detectPage(address)),
});
