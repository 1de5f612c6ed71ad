import type { ClipboardReply, ToOffscreen } from '../core/messages.ts';
import { copyBySelection } from '../platform/clipboard.ts';
import { onMessageInPage } from '../platform/on-message-in-page.ts';

onMessageInPage((message, sender) => {
  const { name, text } = (message ?? {}) as Partial<ToOffscreen>;
  if (!sender.own || name !== 'clipboard/write' || typeof text !== 'string') return undefined;
  return Promise.resolve({ copied: copyBySelection(text) } satisfies ClipboardReply);
});
