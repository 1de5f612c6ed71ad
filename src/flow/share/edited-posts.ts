import { isObject } from '../../core/is-object.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import type { EditedPost } from '../../core/share/compose-post.ts';
import { disclosureLanguages } from '../../core/share/disclosure/wordings.ts';
import { withGap } from '../../core/share/link-gap.ts';
import { loadSession, saveSession } from '../../platform/storage/session-store.ts';

const keyOf = (landingPage: string, channel: ChannelId) => `post.${channel}.${landingPage}`;

/** The post that was edited for a page and a place and not sent yet. */
export async function loadEditedPost(landingPage: string, channel: ChannelId): Promise<EditedPost | undefined> {
  const kept = await loadSession(keyOf(landingPage, channel));
  if (!isObject(kept) || typeof kept.text !== 'string') return undefined;
  const { text, link, heading, language: named } = kept;
  const language = disclosureLanguages.find((one) => one === named);
  // Earlier versions kept the link in the text, and beside it.
  const gapped = typeof link === 'string' ? withGap(text, link) : text;
  return { text: gapped, ...(typeof heading === 'string' ? { heading } : {}), ...(language ? { language } : {}) };
}

/** Keeps it until it is sent or the browser closes; without one it is forgotten. */
export const keepEditedPost = (
  landingPage: string,
  channel: ChannelId,
  post: EditedPost | undefined,
): Promise<boolean> => saveSession(keyOf(landingPage, channel), post);
