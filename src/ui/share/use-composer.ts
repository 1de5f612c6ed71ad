import { useEffect, useRef, useState } from 'preact/hooks';
import type { TrackingLink } from '../../core/link/build-link.ts';
import type { SubIds } from '../../core/link/sub-ids.ts';
import type { Result } from '../../core/result.ts';
import { isManaged } from '../../core/settings/managed.ts';
import { type ChannelId, channelOf, serverOf, serverPreferenceOf } from '../../core/share/channels.ts';
import { carryEdit, describePost, type EditedPost, isOver, type Post } from '../../core/share/compose-post.ts';
import type { DisclosureLanguage } from '../../core/share/disclosure/wordings.ts';
import { withGap, withLink } from '../../core/share/link-gap.ts';
import type { PostChoice } from '../../core/share/post-choice.ts';
import type { Told } from '../fields/said.tsx';
import { useSettings } from '../hooks/settings-context.ts';

/** A post and its link. */
type Composed = { link: { trackingLink: TrackingLink; subIds: SubIds }; post: Post };

/** How the page that shows the composer makes, keeps and sends posts. */
export type ComposerDoors = {
  /** The default title or subject. */
  heading: string;
  /**
   * An edited post is kept until it is sent, even after the view is closed: these load it, keep it or, without a post,
   * forget it.
   */
  loadEdited?: (channel: ChannelId) => Promise<EditedPost | undefined>;
  keepEdited?: (channel: ChannelId, post: EditedPost | undefined) => void;
  compose: (choice: PostChoice) => Result<Composed, Told>;
  /** Sends the post and returns the result. */
  send: (post: Post, choice: PostChoice, server: string) => Promise<Told>;
  /** Puts the post on the clipboard and returns the result. */
  copy: (post: Post, choice: PostChoice) => Promise<Told>;
};

/** The state of a post before it is sent: its text, the user's changes, and whether it may be sent. */
export function useComposer(channel: ChannelId, doors: ComposerDoors) {
  const { compose, send } = doors;
  const { settings, change: changePreference } = useSettings();
  const isSending = useRef(false);
  const [subIds, setSubIds] = useState<SubIds>();
  /** The user's text, with gaps for its link, and the post that it was made of. */
  const [edited, setEdited] = useState<{ text: string; of: Post }>();
  const [isDisclosed, setDisclosed] = useState(true);
  const [spoken, setLanguage] = useState<DisclosureLanguage>();
  const [heading, setHeading] = useState<string>();
  const [said, setSaid] = useState<Told>();
  // An organisation's wording is in no other language.
  const mayChoose = !isManaged('disclosure', settings.managed);
  const language = mayChoose ? spoken : undefined;
  const row = channelOf(channel);
  const kept = row.asks === 'server' ? serverPreferenceOf(row) : undefined;
  const keptServer = kept ? settings.preferences[kept] : '';
  const [host, setHost] = useState(serverOf(keptServer) ?? (kept ? undefined : ''));

  const choice: PostChoice = {
    channel,
    isDisclosed,
    ...(language ? { language } : {}),
    ...(subIds ? { subIds } : {}),
    ...(heading === undefined ? {} : { heading }),
  };
  const composed = compose(choice);
  const { link, post: made } = composed.ok ? composed.value : {};
  const own = made && edited && carryEdit(edited.text, edited.of, made);
  // The link is put in here only, so what is counted, checked and sent is the same text.
  const post = made && own !== undefined ? describePost(channel, withLink(own, made.link), made.link) : made;
  const text = own ?? (made ? withGap(made.text, made.link) : '');
  /** The post without edits, with its disclosure in a language or, without one, in the usual words. */
  const madeIn = (other: DisclosureLanguage | undefined) => {
    const { language: _, ...rest } = choice;
    const anew = compose(other ? { ...rest, language: other } : rest);
    return anew.ok ? anew.value.post : undefined;
  };
  useEffect(() => {
    void doors.loadEdited?.(channel).then((kept) => {
      if (!kept) return;
      const of = madeIn(mayChoose ? kept.language : undefined);
      if (of) setEdited((now) => now ?? { text: kept.text, of });
      setHeading((now) => now ?? kept.heading);
      setLanguage((now) => now ?? kept.language);
    });
  }, [channel]);
  const keep = (next: string, title = heading, inLanguage = language) =>
    made &&
    doors.keepEdited?.(channel, {
      text: withGap(next, made.link),
      ...(title === undefined ? {} : { heading: title }),
      ...(inLanguage ? { language: inLanguage } : {}),
    });
  const isWhole = post !== undefined && link !== undefined && post.text.includes(link.trackingLink);
  const isReady = isWhole && host !== undefined && !isOver(post);
  const submit = async () => {
    if (!post || host === undefined || !isReady || isSending.current) return;
    isSending.current = true; // A second click while sending must not open a second page.
    // Shown here at once. The worker stores it too, because the popup may close before it has.
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
    text,
    said,
    asks,
    subIds,
    isDisclosed,
    language,
    isEdited: edited !== undefined,
    isWhole,
    isReady,
    heading: row.heading && { name: row.heading, text: heading ?? doors.heading },
    entitle: (title: string) => {
      setHeading(title);
      keep(text, title);
    },
    edit: (next: string) => {
      if (made) setEdited({ text: next, of: made });
      keep(next);
    },
    /** Restores the post without the user's edits. */
    reset: () => {
      setEdited(undefined);
      setHeading(undefined);
      doors.keepEdited?.(channel, undefined);
    },
    // These make the post anew; what the user has typed into it is carried over.
    relabel: setSubIds,
    disclose: setDisclosed,
    speak: (next: DisclosureLanguage | undefined) => {
      const anew = madeIn(next);
      setLanguage(next);
      if (anew && (edited || heading !== undefined))
        keep(edited ? carryEdit(edited.text, edited.of, anew) : anew.text, heading, next);
    },
    copy: async () => {
      if (post && isWhole) setSaid(await doors.copy(post, choice));
    },
    onServer: (typed: string | undefined) => setHost(typed || undefined),
    submit,
  };
}
