import { useEffect, useRef, useState } from 'preact/hooks';
import type { TrackingLink } from '../../core/link/build-link.ts';
import type { SubIds } from '../../core/link/sub-ids.ts';
import type { Result } from '../../core/result.ts';
import { type ChannelId, channelOf, serverOf, serverPreferenceOf } from '../../core/share/channels.ts';
import { describePost, type EditedPost, isOver, type Post } from '../../core/share/compose-post.ts';
import type { Told } from '../fields/said.tsx';
import { useSettings } from '../hooks/settings-context.ts';

/** What the user decided about one post before its words. */
type ComposerChoice = { channel: ChannelId; isDisclosed: boolean; subIds?: SubIds; heading?: string };

/** A post and the link in it. */
type Composed = { link: { trackingLink: TrackingLink; subIds: SubIds }; post: Post };

/** How posts are made, kept and sent: by the page that shows the composer. */
export type ComposerDoors = {
  /** What a place is given as title or subject unless the user writes another one. */
  heading: string;
  /** An edited post outlives the view until it is sent: what was kept, and keeping it, or forgetting it without one. */
  loadEdited?: (channel: ChannelId) => Promise<EditedPost | undefined>;
  keepEdited?: (channel: ChannelId, post: EditedPost | undefined) => void;
  compose: (choice: ComposerChoice) => Result<Composed, Told>;
  /** Sends the post and answers what became of it. */
  send: (post: Post, choice: ComposerChoice, server: string) => Promise<Told>;
};

/** A post on its way: what it says, what was changed, and whether it may leave. */
export function useComposer(channel: ChannelId, doors: ComposerDoors) {
  const { compose, send } = doors;
  const { settings, change: changePreference } = useSettings();
  const isSending = useRef(false);
  const [subIds, setSubIds] = useState<SubIds>();
  const [edited, setEdited] = useState<string>();
  const [isDisclosed, setDisclosed] = useState(true);
  const [heading, setHeading] = useState<string>();
  const [said, setSaid] = useState<Told>();
  const row = channelOf(channel);
  const kept = row.asks === 'server' ? serverPreferenceOf(row) : undefined;
  const keptServer = kept ? settings.preferences[kept] : '';
  const [host, setHost] = useState(serverOf(keptServer) ?? (kept ? undefined : ''));

  const choice: ComposerChoice = {
    channel,
    isDisclosed,
    ...(subIds ? { subIds } : {}),
    ...(heading === undefined ? {} : { heading }),
  };
  const composed = compose(choice);
  const { link, post: made } = composed.ok ? composed.value : {};
  const post = made && link && edited !== undefined ? describePost(channel, edited, link.trackingLink) : made;
  const trackingLink = link?.trackingLink;
  useEffect(() => {
    void doors.loadEdited?.(channel).then((kept) => {
      if (!kept || trackingLink === undefined) return;
      setEdited((now) => now ?? kept.text.replaceAll(kept.link, trackingLink));
      setHeading((now) => now ?? kept.heading);
    });
  }, [channel]);
  const keep = (text: string | undefined, title = heading) => {
    if (trackingLink === undefined || (text === undefined && title === undefined))
      doors.keepEdited?.(channel, undefined);
    else
      doors.keepEdited?.(channel, {
        text: text ?? post?.text ?? '',
        link: trackingLink,
        ...(title === undefined ? {} : { heading: title }),
      });
  };
  const isWhole = post !== undefined && link !== undefined && post.text.includes(link.trackingLink);
  const isReady = isWhole && host !== undefined && !isOver(post);
  const submit = async () => {
    if (!post || host === undefined || !isReady || isSending.current) return;
    isSending.current = true; // A second click on its way opens no second page.
    // Here it is shown at once; the worker stores it as well, since the popup may be gone before it is.
    if (kept && host !== keptServer) void changePreference(kept, host);
    const sent = await send(post, choice, host);
    if (!sent.alert) doors.keepEdited?.(channel, undefined);
    setSaid(sent);
    isSending.current = false;
  };
  const asks = row.asks === 'server' ? { channel: row, kept: host ?? '' } : undefined;
  return {
    problem: composed.ok ? undefined : composed.problem,
    row,
    link,
    post,
    said,
    asks,
    subIds,
    isDisclosed,
    isEdited: edited !== undefined,
    isWhole,
    isReady,
    heading: row.heading && { name: row.heading, text: heading ?? doors.heading },
    entitle: (text: string) => {
      setHeading(text);
      keep(edited, text);
    },
    edit: (text: string) => {
      setEdited(text);
      keep(text);
    },
    /** The post as it is made, without what was edited. */
    reset: () => {
      setEdited(undefined);
      setHeading(undefined);
      doors.keepEdited?.(channel, undefined);
    },
    // What the post is made from has changed, so it is made anew.
    relabel: (next: SubIds) => {
      setSubIds(next);
      setEdited(undefined);
      keep(undefined);
    },
    disclose: (next: boolean) => {
      setDisclosed(next);
      setEdited(undefined);
      keep(undefined);
    },
    onServer: (typed: string | undefined) => setHost(typed || undefined),
    submit,
  };
}
