import type { FromOwnPage, RecordReply, Written } from '../../core/messages.ts';
import { sendMessage } from '../../platform/messages.ts';
import { within } from '../../platform/within.ts';
import { type Ledger, writtenIn } from './leave.ts';

const answerWithinMs = 4000;
const attempts = 5;

/** Asks the worker to write, for pages of the extension, because the worker continues when the popup closes. */
export const workerLedger: Ledger = {
  add: (record) => ask({ name: 'record/add', record }),
  confirm: (id, use) => ask({ name: 'record/confirm', id, use }),
};

/**
 * Asks again if the worker was stopped before it could answer, is slow, or could not write: a busy disk opens a library
 * later than one attempt may take. Each attempt has its own time limit.
 */
async function ask(message: FromOwnPage): Promise<Written> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      const reply = await within(sendMessage(message), answerWithinMs);
      const written = writtenIn((reply as RecordReply | undefined)?.recorded);
      if (written !== false) return written;
    } catch {
      // No answer: the worker was stopped, and the next attempt starts it again.
    }
  }
  return false;
}
