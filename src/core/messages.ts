import type { LinkRecord } from './library/link-record.ts';
import type { PageFacts } from './page/page-facts.ts';

/** What a content script may say: that its address changed. The worker reads which from the tab itself. */
export type FromContent = { name: 'page/moved' };

/** What may be asked of the content script: what the document says now, and to show that a link was copied. */
export type ToContent = { name: 'page/read' } | { name: 'notice/show'; title: string; text: string };

/** The content script's answer to `page/read`: the facts, and the address they were read at, so that stale ones are dropped. */
export type PageReading = { address: string; facts: PageFacts };

/** What an own page (popup, dashboard) may ask of the worker: a row before the copy, and its confirmation after it. */
export type FromOwnPage = { name: 'record/add'; record: LinkRecord } | { name: 'record/confirm'; id: string };

/** The worker's answer to both: whether the library holds it. */
export type RecordReply = { recorded: boolean };

/** What the worker asks of the offscreen page: to put a text on the clipboard. */
export type ToOffscreen = { name: 'clipboard/write'; text: string };

/** The offscreen page's answer: whether the clipboard took it. */
export type ClipboardReply = { copied: boolean };
