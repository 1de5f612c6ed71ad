import type { LinkRecord } from './library/link-record.ts';
import type { Detection } from './page/detection.ts';
import type { ItemAbout, PageFacts } from './page/page-facts.ts';
import type { Choice } from './settings/choose.ts';
import type { PreferenceChange } from './settings/settings.ts';
import type { ChannelId, Prefill } from './share/channels.ts';

/** The message of a content script: its address changed. The worker reads the address from the tab itself. */
export type FromContent = { name: 'page/moved' };

/** The message to a content script: show the result of a copy. */
export type ToContent = { name: 'notice/show'; title: string; text: string };

/**
 * The question to the reader in a page: what the document says about this address. The sender has detected what the
 * address is.
 */
export type PageQuestion = Pick<Detection, 'kind' | 'canonicalUrl'> & { address: string };

/**
 * The reader's answer, without facts if the document already or still shows another page. `about` holds what it says
 * about the listed items, by their addresses.
 */
export type PageReading = { facts?: PageFacts; about?: Record<string, ItemAbout> };

/**
 * What an own page (popup, dashboard) may ask of the worker: to write a row before the copy, to confirm it after the
 * copy, to open a channel's compose page, which closes the popup, and to keep what is still being typed in a page that
 * may be closing. A page in a private window may also read and make
 * the user's decisions about accounts.
 */
export type FromOwnPage =
  | { name: 'record/add'; record: LinkRecord }
  | { name: 'record/confirm'; id: string; use: string }
  | { name: 'record/note'; id: string; note: string }
  | { name: 'preference/save'; change: PreferenceChange }
  | { name: 'accounts/chosen'; choice?: Choice }
  | ({ name: 'share/open'; channel: ChannelId; record?: LinkRecord } & Prefill);

/** Whether the library holds a use. `newer` if not, because a later version of the extension wrote the library. */
export type Written = boolean | 'newer';

/** The worker's answer to `share/open`. */
export type ShareReply = { opened: boolean; recorded: Written };

/** The worker's answer to `record/…`: whether the library holds the use, or the note. */
export type RecordReply = { recorded: Written };

/** The worker's request to the offscreen page: put a text on the clipboard. */
export type ToOffscreen = { name: 'clipboard/write'; text: string };

/** The offscreen page's answer: whether the clipboard accepted it. */
export type ClipboardReply = { copied: boolean };
