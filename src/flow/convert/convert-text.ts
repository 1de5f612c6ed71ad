import type { DraftFormat } from '../../core/convert/draft-format.ts';
import { type Finding, findingsIn } from '../../core/convert/find-in-draft.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { parseTrackingLink } from '../../core/link/parse-link.ts';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import type { SubIds } from '../../core/link/sub-ids.ts';
import type { Detection } from '../../core/page/detection.ts';
import { homePage } from '../../core/page/home-page.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import { addRecords } from '../../store/bulk.ts';
import { toRecord } from '../copy/copy-link.ts';
import { makeLink, subIdsFor } from '../copy/make-link.ts';
import { inSlices } from '../in-slices.ts';

/** Drafts up to 10 MB are taken. */
export const longestDraft = 10 * 1024 * 1024;

/** A file's text, its mark of the byte order included; nothing where it cannot be read, or is no UTF-8 and would be damaged. */
export const readDraft = async (file: File): Promise<string | undefined> =>
  file
    .arrayBuffer()
    .then((bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    .catch(() => undefined);

/** How a long look is watched and stopped; what is told is how many characters were read. */
export type Watching = { signal?: AbortSignal; onDone?: (read: number) => void };

/** Every address of Upwork's and every tracking link in a draft, each with the user's link for it. Never freezes the page. */
export function findAddresses(
  text: string,
  account: PartnerAccount,
  preferences: Preferences,
  label: string,
  format: DraftFormat | undefined,
  watching: Watching = {},
): Promise<Finding[]> {
  const known = new Map<string, SubIds>(); // By what the templates can name of a page.
  const options = {
    singlePages: preferences.singlePages,
    subIdsFor: (page: Detection) => {
      const name = `${page.marketplace} ${page.kind}`;
      const subIds = known.get(name) ?? subIdsFor(page, preferences, label);
      known.set(name, subIds);
      return subIds;
    },
    ...(format ? { format } : {}),
  };
  return inSlices(findingsIn(text, account, options), watching);
}

/** Records the links that a draft holds now, all or none. Answers with how many of them are new. */
export async function recordDraft(
  findings: readonly Finding[],
  account: PartnerAccount,
  preferences: Preferences,
  label: string,
): Promise<number> {
  const records = new Map<string, LinkRecord>();
  /** The user's link in the place of another's; the plain one where it is one without a landing page. */
  const replaced = (address: string) => {
    const parsed = parseTrackingLink(address);
    const landingPage = parsed.ok ? parsed.value.landingPage : undefined;
    return landingPage === undefined
      ? makeLink(homePage, account, { ...preferences, singlePages: false }, label)
      : makeLink(landingPage, account, preferences, label);
  };
  for (const { address, state } of new Map(findings.map((finding) => [finding.address, finding])).values()) {
    const made = state === 'others' ? replaced(address) : makeLink(address, account, preferences, label);
    if (!made.ok) continue;
    const record = toRecord(made.value, { ...(label ? { label } : {}), channel: 'draft', format: 'draft' });
    const uses = record.uses.map((use) => ({ ...use, state: 'done' as const }));
    records.set(record.id, { ...record, uses });
  }
  return (await addRecords([...records.values()])).length;
}
