import type { LinkRecord } from './library/link-record.ts';
import type { Detection } from './page/detection.ts';
import type { PageFacts } from './page/page-facts.ts';
import type { Choice } from './settings/choose.ts';
import type { ChannelId, Prefill } from './share/channels.ts';

/** What a content script may say: that its address changed. The worker reads which from the tab itself. */
export type FromContent = { name: 'page/moved' };

/** What the content script may be told: to show what came of a copy. */
export type ToContent = { name: 'notice/show'; title: string; text: string };

/** What the reader in a page is asked: what the document says of this address. The asker has detected what it is. */
export type PageQuestion = Pick<Detection, 'kind' | 'canonicalUrl'> & { address: string };

/** The reader's answer; without facts where the document shows another page by now, or still. */
export type PageReading = { facts?: PageFacts };

/**
 * What an own page (popup, dashboard) may ask of the worker: a row before the copy, its confirmation after it, and to open
 * a channel's compose page, which the popup does not outlive. A page in a private window also asks what the user said about
 * accounts, and has a decision kept.
 */
export type FromOwnPage =
  | { name: 'record/add'; record: LinkRecord }
  | { name: 'record/confirm'; id: string; use: string }
  | { name: 'accounts/chosen'; choice?: Choice }
  | ({ name: 'share/open'; channel: ChannelId; record?: LinkRecord } & Prefill);

/** The worker's answer to `share/open`. */
export type ShareReply = { opened: boolean; recorded: boolean };

/** The worker's answer to `record/add` and `record/confirm`: whether the library holds it. */
export type RecordReply = { recorded: boolean };

/** What the worker asks of the offscreen page: to put a text on the clipboard. */
export type ToOffscreen = { name: 'clipboard/write'; text: string };

/** The offscreen page's answer: whether the clipboard took it. */
export type ClipboardReply = { copied: boolean };
