import type { ToContent } from '../../core/messages.ts';
import { linkablePage } from '../../core/page/linkable-page.ts';
import { typedAddress } from '../../core/page/typed-address.ts';
import { keyFor } from '../../core/sentences.ts';
import { keepingIn } from '../../core/settings/sharer.ts';
import { linkFormats } from '../../core/share/format-link.ts';
import type { MessageKey } from '../../core/speech/words.ts';
import { copyFromBackground } from '../../platform/browser-ui/background-clipboard.ts';
import { showBadge } from '../../platform/browser-ui/toolbar.ts';
import { forgetRefusal, rememberRefusal } from '../../platform/storage/tab-memory.ts';
import { askTab, type Tab } from '../../platform/tabs/tabs.ts';
import { loadSpeech } from '../../platform/words.ts';
import { lookOf } from '../page/light-button.ts';
import { pageName } from '../page/page-name.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { loadChosenSpeech } from '../settings/load-speech.ts';
import { loadPostWords } from '../share/post-words.ts';
import { contentFor } from './copy-formatted.ts';
import { type CopyOutcome, recordOf } from './copy-link.ts';
import { leave } from './leave.ts';
import { libraryLedger } from './library-ledger.ts';
import { makeLink } from './make-link.ts';

const badgeForMs = 3000;

/** A copy without the popup: the tab that shows the result, and the address as it was typed or linked. The default is the tab's own address. */
export type PageCopy = { tab: Tab; address?: string; title?: string; format?: string };

/** The result, or why nothing was tried. */
type PageOutcome = CopyOutcome | { refused: MessageKey };

/** Copies the link of a page without opening anything. The badge shows the result, and a notice if the content script is there. */
export async function copyPage(copy: PageCopy): Promise<void> {
  const { tab } = copy;
  const outcome = await tryCopy(copy).catch((): PageOutcome => ({ copied: false, recorded: false }));
  const copied = 'copied' in outcome && outcome.copied;
  const said = sentenceFor(outcome);
  const { words } = await loadChosenSpeech();
  const notice: ToContent = { name: 'notice/show', title: words('appName'), text: words(said) };
  await Promise.all([
    showBadge(tab.id, lookOf(tab.address ?? '', words), copied ? 'copied' : 'refused', badgeForMs),
    askTab(tab.id, notice),
    // If no content script can say why, the popup says it when it opens next.
    copied ? forgetRefusal(tab.id) : rememberRefusal(tab.id, said),
  ]);
}

async function tryCopy({ tab, address: given, title, format = 'url' }: PageCopy): Promise<PageOutcome> {
  const address = given === undefined ? (tab.address ?? '') : typedAddress(given);
  const { account, preferences, label } = await loadSettings();
  if (account.state !== 'ready') return { refused: keyFor('account', account.state) };
  const page = linkablePage(address);
  if (!page) return { refused: keyFor('problem', 'not-linkable') };
  const made = makeLink(page, { account: account.account, preferences, label });
  if (!made.ok) return { refused: keyFor('problem', made.problem.code) };
  const known = linkFormats.find((one) => one === format) ?? 'url';
  const speech = await loadSpeech(preferences.language);
  const name = title ?? pageName(address, await loadPostWords(preferences, speech));
  const { text } = contentFor(known, { link: made.value, title: name }, { preferences }, speech.locale);
  const context = { ...(title ? { title } : {}), ...(label === '' ? {} : { label }) };
  const { done, recorded } = await leave({
    records: [recordOf(made.value, { ...context, format: known })],
    keeping: keepingIn(tab.incognito, preferences),
    ledger: libraryLedger,
    act: () => copyFromBackground(text),
  });
  return { copied: done, recorded };
}

/** The sentence for the result. */
function sentenceFor(outcome: PageOutcome): MessageKey {
  if ('refused' in outcome) return outcome.refused;
  if (!outcome.copied) return 'noticeFailed';
  if (typeof outcome.recorded === 'string') return keyFor('notice', outcome.recorded);
  return outcome.recorded ? 'noticeCopied' : 'noticeNotRecorded';
}
