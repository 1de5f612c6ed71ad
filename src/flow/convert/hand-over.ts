import { isObject } from '../../core/is-object.ts';
import { isSame } from '../../core/is-same.ts';
import { alone } from '../../platform/alone.ts';
import { ownAddress } from '../../platform/own-address.ts';
import { openTab } from '../../platform/tabs/tabs.ts';
import { keepTyped, loadTyped, watchTyped } from '../kept-typing.ts';
import type { Draft } from './convert-text.ts';

/**
 * A draft of Convert as it is kept. `handedAt` if it is the source of a page, as the page check handed it over then.
 * `flipped` has the positions of the addresses whose choice differs from the default: to convert what can be converted.
 */
export type KeptDraft = Draft & { name: string; handedAt?: number; flipped?: readonly number[] };

/** The draft that a tab shows now, and how it shows another one in its place. */
export type ShownDraft = { draft: () => KeptDraft; show: (draft: KeptDraft) => void };

/** What is read of a kept draft; nothing if it is none. */
export const readKeptDraft = (kept: unknown): KeptDraft | undefined =>
  isObject(kept) && typeof kept.text === 'string' && typeof kept.name === 'string' ? (kept as KeptDraft) : undefined;

/**
 * Opens Convert with the source of a page. A draft that is there already is set aside. Returns false, and changes
 * nothing, if the browser cannot keep that much.
 */
export async function openInConvert(html: string, address: string): Promise<boolean> {
  const isKept = await alone('aside', () => keepPage(html, address));
  if (isKept) await openTab(ownAddress('src/dashboard/index.html#convert'));
  return isKept;
}

async function keepPage(html: string, address: string): Promise<boolean> {
  const before = await draftsAside();
  const current = readKeptDraft(await loadTyped('draft')) ?? nothing;
  if (!(await keepWith(before, () => current))) return false;
  const page: KeptDraft = { text: html, format: 'html', name: fileNameOf(address), handedAt: Date.now() };
  if (await keepTyped('draft', page)) return true;
  await keepTyped('aside', before);
  return false;
}

/** Calls back with the source of a page whenever one is kept, until `signal` ends it. */
export function onHandedOver(tell: (page: KeptDraft & { handedAt: number }) => void, signal: AbortSignal): void {
  const hear = (kept: unknown) => {
    const { handedAt, ...page } = readKeptDraft(kept) ?? nothing;
    if (handedAt !== undefined) tell({ ...page, handedAt });
  };
  watchTyped('draft', hear, signal);
}

/** Calls back whenever a draft is set aside or taken back, until `signal` ends it. */
export const onAsideChanged = (tell: () => void, signal: AbortSignal): void => watchTyped('aside', tell, signal);

/** Sets the shown draft aside and shows `next`. Nothing changes if the browser does not keep it. */
export const replaceDraft = ({ draft, show }: ShownDraft, next: KeptDraft): Promise<void> =>
  alone('aside', async () => {
    if (await keepWith(await draftsAside(), draft)) show(next);
  });

/** The drafts that were set aside, the latest one last. */
export async function draftsAside(): Promise<KeptDraft[]> {
  const kept = await loadTyped('aside');
  return Array.isArray(kept) ? kept.flatMap((one) => readKeptDraft(one) ?? []) : [];
}

/** Shows the latest of these drafts, and sets the shown one aside for it. Nothing changes if there is none. */
export const takeFromAside = ({ draft, show }: ShownDraft): Promise<void> =>
  alone('aside', async () => {
    const drafts = await draftsAside();
    const latest = drafts.pop();
    if (latest && (await keepWith(drafts, draft))) show(latest);
  });

/** Removes all of these drafts. */
export const clearAside = (): Promise<boolean> => alone('aside', () => keepTyped('aside', undefined));

const nothing: KeptDraft = { text: '', name: '' };

/** Keeps these drafts and the current one, also with what is typed into it meanwhile. */
async function keepWith(drafts: KeptDraft[], current: () => KeptDraft): Promise<boolean> {
  let kept: KeptDraft | undefined;
  while (kept !== current()) {
    kept = current();
    if (!(await keepTyped('aside', withDraft(drafts, kept)))) return false;
  }
  return true;
}

/**
 * An empty draft, or a page's source that nobody has changed, is not worth keeping. Nor is one that is there already.
 */
function withDraft(drafts: KeptDraft[], draft: KeptDraft): KeptDraft[] {
  const { handedAt, ...own } = draft;
  const hasChoices = own.flipped !== undefined && own.flipped.length > 0;
  const isWorthKeeping = own.text.trim() !== '' && (handedAt === undefined || hasChoices);
  return isWorthKeeping && !drafts.some((one) => isSame(one, own)) ? [...drafts, own] : drafts;
}

/** The name for a file with the source of a page. */
function fileNameOf(address: string): string {
  const { hostname = '', pathname = '' } = URL.parse(address) ?? {};
  const words = `${hostname.replace(/^www\./, '')}${pathname.replace(/\.html?$/i, '')}`.replace(
    /[^\p{L}\p{N}.]+/gu,
    '-',
  );
  return `${words.slice(0, 80).replace(/-$/, '')}.html`;
}
