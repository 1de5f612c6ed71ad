import { isObject } from '../../core/is-object.ts';
import { ownAddress } from '../../platform/own-address.ts';
import { openTab } from '../../platform/tabs/tabs.ts';
import { keepTyped, loadTyped, watchTyped } from '../kept-typing.ts';
import type { Draft } from './convert-text.ts';

/** A draft of Convert as it is kept. `handedAt` if it is the source of a page, as the page check handed it over then. */
export type KeptDraft = Draft & { name: string; handedAt?: number };

/** What is read of a kept draft; nothing if it is none. */
export const readKeptDraft = (kept: unknown): KeptDraft | undefined =>
  isObject(kept) && typeof kept.text === 'string' && typeof kept.name === 'string' ? (kept as KeptDraft) : undefined;

/**
 * Opens Convert with the source of a page. A draft that is there already is set aside. The answer is false, and nothing
 * has changed, if the browser does not keep so much.
 */
export async function openInConvert(html: string, address: string): Promise<boolean> {
  const before = await draftsAside();
  const current = readKeptDraft(await loadTyped('draft'));
  if (!(await keepTyped('aside', withDraft(before, current)))) return false;
  const page: KeptDraft = { text: html, format: 'html', name: fileNameOf(address), handedAt: Date.now() };
  if (!(await keepTyped('draft', page))) {
    await keepTyped('aside', before);
    return false;
  }
  await openTab(ownAddress('src/dashboard/index.html#convert'));
  return true;
}

/** Calls back with the source of a page when the page check hands it over, until `signal` ends it. */
export function onHandedOver(tell: (page: KeptDraft) => void, signal: AbortSignal): void {
  let last: number | undefined;
  const hear = (kept: unknown) => {
    const page = readKeptDraft(kept);
    // Another Convert tab keeps the same page again when something in it is chosen.
    if (page?.handedAt === undefined || page.handedAt === last) return;
    last = page.handedAt;
    tell(page);
  };
  watchTyped('draft', hear, signal);
}

/** Calls back whenever a draft is set aside or taken back, until `signal` ends it. */
export const onAsideChanged = (tell: () => void, signal: AbortSignal): void => watchTyped('aside', tell, signal);

/** Sets a draft aside, unless it is the latest one there already. The answer is false if the browser does not keep it. */
export async function setAside(draft: KeptDraft): Promise<boolean> {
  const drafts = await draftsAside();
  return drafts.at(-1)?.text === draft.text || keepTyped('aside', withDraft(drafts, draft));
}

/** The drafts that were set aside, the latest one last. */
export async function draftsAside(): Promise<KeptDraft[]> {
  const kept = await loadTyped('aside');
  return Array.isArray(kept) ? kept.flatMap((one) => readKeptDraft(one) ?? []) : [];
}

/** Takes the latest of these drafts back, and sets the current one aside for it. Nothing if there is none. */
export async function takeFromAside(current: KeptDraft): Promise<KeptDraft | undefined> {
  const drafts = await draftsAside();
  const latest = drafts.pop();
  if (!latest || !(await keepTyped('aside', withDraft(drafts, current)))) return undefined;
  return latest;
}

/** Removes all of these drafts. */
export const clearAside = (): Promise<boolean> => keepTyped('aside', undefined);

/** An empty draft, or a page's source that nobody has changed, is not worth keeping. */
const withDraft = (drafts: KeptDraft[], draft: KeptDraft | undefined): KeptDraft[] =>
  !draft || draft.handedAt !== undefined || draft.text.trim() === '' ? drafts : [...drafts, draft];

/** The name for a file with the source of a page. */
function fileNameOf(address: string): string {
  const { hostname = '', pathname = '' } = URL.parse(address) ?? {};
  const words = `${hostname.replace(/^www\./, '')}${pathname.replace(/\.html?$/i, '')}`.replace(
    /[^\p{L}\p{N}.]+/gu,
    '-',
  );
  return `${words.slice(0, 80).replace(/-$/, '')}.html`;
}
