import { dayOf } from '../../core/day-of.ts';
import { buildTrackingLink, type TrackingLink } from '../../core/link/build-link.ts';
import type { LinkProblem } from '../../core/link/link-problem.ts';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { fillSubIds, type SubIds } from '../../core/link/sub-ids.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import type { Detection } from '../../core/page/detection.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import type { ChannelId } from '../../core/share/channels.ts';

/** A link together with all that it was made from. */
export type MadeLink = { trackingLink: TrackingLink; detection: Detection; subIds: SubIds; account: PartnerAccount };

/** The sub IDs of a page's link, by the user's templates. */
export function subIdsFor(
  { marketplace, kind }: Detection,
  preferences: Preferences,
  label: string,
  channel?: ChannelId,
): SubIds {
  const date = dayOf(Date.now());
  return fillSubIds(preferences.subIds, { marketplace, kind, label, date, ...(channel ? { channel } : {}) });
}

/** The user's link to `address`, labelled by their templates, or by `subIds` as given, as their contract allows it. */
export function makeLink(
  address: string,
  account: PartnerAccount,
  preferences: Preferences,
  label: string,
  more: { channel?: ChannelId; subIds?: SubIds } = {},
): Result<MadeLink, LinkProblem> {
  const detection = detectPage(address);
  const subIds = more.subIds ?? subIdsFor(detection, preferences, label, more.channel);
  const built = buildTrackingLink({ account, landingPage: address, subIds, deepLink: preferences.singlePages });
  return built.ok ? ok({ trackingLink: built.value, detection, subIds, account }) : built;
}
