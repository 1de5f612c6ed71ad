import type { ToContent } from '../core/messages.ts';
import { keyFor, type MessageKey } from '../core/words.ts';
import { copyFromBackground } from '../platform/background-clipboard.ts';
import { addRecord, confirmRecord } from '../platform/library-store.ts';
import { askTab, type Tab } from '../platform/tabs.ts';
import { clearBadge, showButton } from '../platform/toolbar.ts';
import { words } from '../platform/words.ts';
import { keepingIn, toRecord } from './copy-link.ts';
import { loadSettings } from './load-settings.ts';
import { makeLink } from './make-link.ts';
import { lookOf } from './notice-page.ts';

const badgeForMs = 3000;
const writeForMs = 2000;

/** Copies the link of a tab's page without opening anything; the badge and a notice on the page say what came of it. */
export async function copyPage(tab: Tab): Promise<void> {
  const said = await tryCopy(tab).catch((): MessageKey => 'noticeFailed');
  const look = lookOf(tab.address ?? '');
  const copied = copiedSentences.has(said);
  const notice: ToContent = { name: 'notice/show', title: words('appName'), text: words(said) };
  await Promise.all([showButton(tab.id, { ...look, badge: copied ? 'copied' : 'refused' }), askTab(tab.id, notice)]);
  setTimeout(() => void clearBadge(tab.id), badgeForMs);
}

const copiedSentences = new Set<MessageKey>(['noticeCopied', 'notice_private', 'notice_off', 'noticeNotRecorded']);

/** The sentence that is true afterwards. */
async function tryCopy(tab: Tab): Promise<MessageKey> {
  const { account, preferences, label } = await loadSettings();
  if (account.state !== 'ready') return keyFor('account', account.state);
  const made = makeLink(tab.address ?? '', account.account, preferences, label);
  if (!made.ok) return keyFor('problem', made.problem.code);
  const keeping = keepingIn(tab.incognito, preferences);
  if (keeping !== 'kept')
    return (await copyFromBackground(made.value.trackingLink)) ? keyFor('notice', keeping) : 'noticeFailed';

  const record = toRecord(made.value, label === '' ? {} : { label });
  const added = await settled(addRecord(record));
  if (!(await copyFromBackground(made.value.trackingLink))) return 'noticeFailed';
  return added && (await settled(confirmRecord(record.id))) ? 'noticeCopied' : 'noticeNotRecorded';
}

/** What a write came to, or false once it takes too long: copying never waits for the library. */
const settled = (write: Promise<boolean>): Promise<boolean> =>
  Promise.race([write.catch(() => false), new Promise<boolean>((late) => setTimeout(() => late(false), writeForMs))]);
