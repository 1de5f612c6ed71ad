import { parseFromContent, parseFromOwnPage } from '../core/parse-message.ts';
import { keepRecord } from '../flow/copy/keep-record.ts';
import { lightButton } from '../flow/page/light-button.ts';
import { loadChosen } from '../flow/settings/load-chosen.ts';
import { makeChoice } from '../flow/settings/make-choice.ts';
import { savePreferenceNow } from '../flow/settings/save-settings.ts';
import { openShare } from '../flow/share/open-share.ts';
import type { Sender } from '../platform/sender.ts';

/** Who may ask the worker for what: content scripts may report that their page moved, own pages may write to the library. */
export function route(message: unknown, sender: Sender): Promise<unknown> | undefined {
  if (sender.own) {
    const asked = parseFromOwnPage(message);
    if (asked?.name === 'share/open') return openShare(asked);
    if (asked?.name === 'accounts/chosen') return asked.choice ? makeChoice(asked.choice) : loadChosen();
    if (asked?.name === 'preference/save') return savePreferenceNow(asked.change);
    return asked && keepRecord(asked);
  }
  return parseFromContent(message) && lightButton(sender.tab);
}
