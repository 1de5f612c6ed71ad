import type { ToContent } from '../../core/messages.ts';
import { titleFromAddress } from '../../core/page/title-from-address.ts';
import { keyFor } from '../../core/sentences.ts';
import { linkFormats } from '../../core/share/format-link.ts';
import type { MessageKey } from '../../core/speech/words.ts';
import { copyFromBackground } from '../../platform/background-clipboard.ts';
import { clearBadgeAfter, showButton } from '../../platform/browser-ui/toolbar.ts';
import { forgetRefusal, rememberRefusal } from '../../platform/storage/tab-memory.ts';
import { askTab, type Tab } from '../../platform/tabs/tabs.ts';
import { locale, words } from '../../platform/words.ts';
import { addRecord, confirmRecord } from '../../store/rows.ts';
import { lookOf } from '../page/light-button.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { contentFor } from './copy-formatted.ts';
import { keepingIn, toRecord } from './copy-link.ts';
import { makeLink } from './make-link.ts';
import { settled } from './settled.ts';

const badgeForMs = 3000;

/** What is copied without the popup: the tab that shows what came of it, and the page, by default the tab's own. */
export type PageCopy = { tab: Tab; address?: string; title?: string; format?: string };

/** Copies the link of a page without opening anything; the badge, and a notice where our script is, say what came of it. */
export async function copyPage(copy: PageCopy): Promise<void> {
  const { tab } = copy;
  const said = await tryCopy(copy).catch((): MessageKey => 'noticeFailed');
  const copied = copiedSentences.has(said);
  const notice: ToContent = { name: 'notice/show', title: words('appName'), text: words(said) };
  clearBadgeAfter(tab.id, badgeForMs);
  await Promise.all([
    showButton(tab.id, { ...lookOf(tab.address ?? ''), badge: copied ? 'copied' : 'refused' }),
    askTab(tab.id, notice),
    // Where no script of ours can say why, the popup's next opening does.
    copied ? forgetRefusal(tab.id) : rememberRefusal(tab.id, said),
  ]);
}

const copiedSentences = new Set<MessageKey>(['noticeCopied', 'notice_private', 'notice_off', 'noticeNotRecorded']);

/** The sentence that is true afterwards. */
async function tryCopy({ tab, address = tab.address ?? '', title, format = 'url' }: PageCopy): Promise<MessageKey> {
  const { account, preferences, label } = await loadSettings();
  if (account.state !== 'ready') return keyFor('account', account.state);
  const made = makeLink(address, account.account, preferences, label);
  if (!made.ok) return keyFor('problem', made.problem.code);
  const known = linkFormats.find((one) => one === format) ?? 'url';
  const name = title ?? titleFromAddress(address);
  const { text } = contentFor(known, made.value, name, preferences, locale());
  const keeping = keepingIn(tab.incognito, preferences);
  if (keeping !== 'kept') return (await copyFromBackground(text)) ? keyFor('notice', keeping) : 'noticeFailed';

  const context = { ...(title ? { title } : {}), ...(label === '' ? {} : { label }) };
  const record = toRecord(made.value, { ...context, format: known });
  const added = await settled(addRecord(record));
  if (!(await copyFromBackground(text))) return 'noticeFailed';
  return added && (await settled(confirmRecord(record.id, record.uses[0]?.id ?? '')))
    ? 'noticeCopied'
    : 'noticeNotRecorded';
}
