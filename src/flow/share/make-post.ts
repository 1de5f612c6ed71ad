import type { Result } from '../../core/result.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import { type ChannelId, channelOf } from '../../core/share/channels.ts';
import { composePost, type Post, type PostGaps, type TemplateProblem } from '../../core/share/compose-post.ts';
import { disclose } from '../../core/share/disclose.ts';
import type { MadeLink } from '../copy/make-link.ts';

/** The post that brings a link to a channel: by the user's template there, or the one given, disclosed as they want it. */
export function makePost(
  channel: ChannelId,
  { trackingLink: link }: MadeLink,
  gaps: PostGaps,
  preferences: Preferences,
  locale: string,
  { template, isDisclosed = true }: { template?: string; isDisclosed?: boolean } = {},
): Result<Post, TemplateProblem> {
  const row = channelOf(channel);
  return composePost({
    channel,
    template: template ?? preferences.templates[channel] ?? row.template,
    link,
    gaps,
    ...(isDisclosed ? { disclosure: disclose(preferences.disclosure, row.disclosure, locale) } : {}),
  });
}
