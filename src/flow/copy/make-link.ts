import { localDayOf } from '../../core/day.ts';
import { buildTrackingLink, type TrackingLink } from '../../core/link/build-link.ts';
import type { LinkProblem } from '../../core/link/link-problem.ts';
import { fillSubIds, type SubIds } from '../../core/link/sub-ids.ts';
import type { Detection } from '../../core/page/detection.ts';
import type { LinkablePage } from '../../core/page/linkable-page.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { ChannelId } from '../../core/share/channels.ts';

/** A link together with what it was made from. */
export type MadeLink = { trackingLink: TrackingLink; page: LinkablePage; subIds: SubIds };

/** The part of the sharer that a link is made from. */
export type Maker = Pick<Sharer, 'account' | 'preferences' | 'label'>;

/** The sub IDs of a page's link, by the user's templates. */
export function subIdsFor(
  { marketplace, kind, canonicalUrl = '' }: Pick<Detection, 'marketplace' | 'kind' | 'canonicalUrl'>,
  { preferences, label }: Pick<Sharer, 'preferences' | 'label'>,
  channel?: ChannelId,
): SubIds {
  const date = localDayOf(Date.now());
  const values = { marketplace, kind, label, date, page: canonicalUrl, ...(channel ? { channel } : {}) };
  return fillSubIds(preferences.subIds, values);
}

/** The user's link to a page, with sub IDs from their templates or from `subIds`. It is the plain link if their contract allows only that. */
export function makeLink(
  page: LinkablePage,
  maker: Maker,
  more: { channel?: ChannelId; subIds?: SubIds } = {},
): Result<MadeLink, LinkProblem> {
  const { account, preferences } = maker;
  const subIds = more.subIds ?? subIdsFor(page, maker, more.channel);
  const built = buildTrackingLink({
    account,
    landingPage: page.canonicalUrl,
    subIds,
    deepLink: preferences.singlePages,
  });
  return built.ok ? ok({ trackingLink: built.value, page, subIds }) : built;
}
