import { isObject } from '../../core/is-object.ts';
import { ownAddress } from '../../platform/own-address.ts';
import { openTab } from '../../platform/tabs/tabs.ts';
import { keepTyped, loadTyped } from '../kept-typing.ts';
import type { Draft } from './convert-text.ts';

/** A draft of Convert as it is kept: `isPage` if it is the source of a page, as it came from the page check. */
export type KeptDraft = Draft & { name: string; isPage?: true };

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
  const page: KeptDraft = { text: html, format: 'html', name: fileNameOf(address), isPage: true };
  if (!(await keepTyped('draft', page))) {
    await keepTyped('aside', before);
    return false;
  }
  await openTab(ownAddress('src/dashboard/index.html#convert'));
  return true;
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
  !draft || draft.isPage || draft.text.trim() === '' ? drafts : [...drafts, draft];

/** The name for a file with the source of a page. */
function fileNameOf(address: string): string {
  const { hostname = '', pathname = '' } = URL.parse(address) ?? {};
  const words = `${hostname.replace(/^www\./, '')}${pathname.replace(/\.html?$/i, '')}`.replace(
    /[^\p{L}\p{N}.]+/gu,
    '-',
  );
  return `${words.slice(0, 80).replace(/-$/, '')}.html`;
}
