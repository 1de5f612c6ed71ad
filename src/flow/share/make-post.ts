import type { Result } from '../../core/result.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import { type ChannelId, channelOf } from '../../core/share/channels.ts';
import { composePost, type Post, type PostGaps, type TemplateProblem } from '../../core/share/compose-post.ts';
import { disclose } from '../../core/share/disclosure/disclose.ts';
import type { MadeLink } from '../copy/make-link.ts';

/** A post to be made: the link, the page's values for the gaps, and the template and disclosure if they are not the user's usual ones. */
export type PostDraft = { link: MadeLink; gaps: PostGaps; template?: string; isDisclosed?: boolean };

/** The post for a channel: made from the user's template or the given one, with their disclosure. */
export function makePost(
  channel: ChannelId,
  { link, gaps, template, isDisclosed = true }: PostDraft,
  { preferences }: Pick<Sharer, 'preferences'>,
  locale: string,
): Result<Post, TemplateProblem> {
  const row = channelOf(channel);
  return composePost({
    channel,
    template: template ?? preferences.templates[channel] ?? row.template,
    link: link.trackingLink,
    gaps,
    ...(isDisclosed ? { disclosure: disclose(preferences.disclosure, row.disclosure, locale) } : {}),
  });
}
