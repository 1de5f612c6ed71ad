import type { DraftFormat } from '../../core/convert/draft-format.ts';
import { findingsIn } from '../../core/convert/find-in-draft.ts';
import type { Finding } from '../../core/convert/judge-finding.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { parseTrackingLink } from '../../core/link/parse-link.ts';
import type { SubIds } from '../../core/link/sub-ids.ts';
import type { Detection } from '../../core/page/detection.ts';
import { homePage } from '../../core/page/home-page.ts';
import { linkablePage } from '../../core/page/linkable-page.ts';
import type { Progress } from '../../core/progress.ts';
import { addRecords } from '../../store/bulk.ts';
import { recordOf } from '../copy/copy-link.ts';
import { type Maker, makeLink, subIdsFor } from '../copy/make-link.ts';
import { inSlices } from '../in-slices.ts';

/** Drafts up to 10 MB are accepted. */
export const longestDraft = 10 * 1024 * 1024;

/** A text to be searched for addresses. The format is set only if it is known. */
export type Draft = { text: string; format?: DraftFormat };

/**
 * A file's text, including its byte order mark. Nothing if it cannot be read, or if it is not UTF-8 and would be
 * damaged.
 */
export const readDraft = async (file: File): Promise<string | undefined> =>
  file
    .arrayBuffer()
    .then((bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    .catch(() => undefined);

/**
 * Every Upwork address and every tracking link in a draft, each with the user's link for it. Never freezes the page.
 * Reports how many characters have been read.
 */
export function findAddresses({ text, format }: Draft, maker: Maker, progress: Progress = {}): Promise<Finding[]> {
  const namesPage = Object.values(maker.preferences.subIds).some((template) => template.includes('{page}'));
  const known = new Map<string, SubIds>(); // The key is everything that a template can name.
  const options = {
    singlePages: maker.preferences.singlePages,
    subIdsFor: (page: Detection) => {
      const name = namesPage ? (page.canonicalUrl ?? '') : `${page.marketplace} ${page.kind}`;
      const subIds = known.get(name) ?? subIdsFor(page, maker);
      known.set(name, subIds);
      return subIds;
    },
    ...(format ? { format } : {}),
  };
  return inSlices(findingsIn(text, maker.account, options), progress);
}

/** Records the links in a converted draft, all or none. Returns how many of them are new. */
export async function recordDraft(findings: readonly Finding[], maker: Maker): Promise<number> {
  const records = new Map<string, LinkRecord>();
  const { label } = maker;
  for (const finding of new Map(findings.map((finding) => [finding.address, finding])).values()) {
    const made = linkInDraft(finding, maker);
    if (!made?.ok) continue;
    const record = recordOf(made.value, { ...(label ? { label } : {}), channel: 'draft', format: 'draft' });
    const uses = record.uses.map((use) => ({ ...use, state: 'done' as const }));
    records.set(record.id, { ...record, uses });
  }
  return (await addRecords([...records.values()])).length;
}

/** The user's link for a finding. It is the plain link if another affiliate's link names no landing page. */
function linkInDraft({ address, state }: Finding, maker: Maker) {
  const parsed = state === 'others' ? parseTrackingLink(address) : undefined;
  const landingPage = parsed ? (parsed.ok ? parsed.value.landingPage : undefined) : address;
  const page = linkablePage(landingPage ?? homePage);
  if (!page) return undefined;
  return landingPage === undefined
    ? makeLink(page, { ...maker, preferences: { ...maker.preferences, singlePages: false } })
    : makeLink(page, maker);
}
