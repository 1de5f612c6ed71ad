import type { SubIds } from '../link/sub-ids.ts';
import type { ChannelId } from './channels.ts';
import type { DisclosureLanguage } from './disclosure/wordings.ts';

/** What a user chose about one post, apart from its words. */
export type PostChoice = {
  channel: ChannelId;
  isDisclosed: boolean;
  /** The language of the disclosure, if it is not the usual one in the usual words. */
  language?: DisclosureLanguage;
  subIds?: SubIds;
  heading?: string;
};
