import type { TrackingLink } from '../../core/link/build-link.ts';
import type { SubIds } from '../../core/link/sub-ids.ts';
import type { LinkablePage } from '../../core/page/linkable-page.ts';
import type { PageFacts } from '../../core/page/page-facts.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { keyFor } from '../../core/sentences.ts';
import { termsOf } from '../../core/settings/settings.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import { type ChannelId, channelOf } from '../../core/share/channels.ts';
import type { EditedPost, Post } from '../../core/share/compose-post.ts';
import type { PostChoice } from '../../core/share/post-choice.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { priceContext } from '../copy/copy-link.ts';
import { type MadeLink, makeLink } from '../copy/make-link.ts';
import { tellRecorded } from '../copy/tell-recorded.ts';
import { keepEditedPost, loadEditedPost } from './edited-posts.ts';
import { makePost } from './make-post.ts';
import { postGapsOf } from './post-gaps.ts';
import { copyPost, sharePost, tellShared } from './share-post.ts';

type Told = { text: string; alert?: boolean };
type Composed = { link: { trackingLink: TrackingLink; subIds: SubIds }; post: Post };

/** What is shared: a page, its title and facts if they are known, and else what posts call it. */
export type SharedPage = { page: LinkablePage; title?: string | undefined; name: string; facts?: PageFacts };

/** Makes and sends a page's posts, for the views that show them. */
export function shareDoors({ page, title, name, facts }: SharedPage, sharer: Sharer, speech: Speech) {
  const { words, locale } = speech;
  const make = ({ channel, subIds }: PostChoice) => makeLink(page, sharer, { channel, ...(subIds ? { subIds } : {}) });

  const compose = (choice: PostChoice): Result<Composed, Told> => {
    const made = make(choice);
    if (!made.ok) return refuse({ text: words(keyFor('problem', made.problem.code)), alert: true });
    const gaps = postGapsOf({ title: title ?? name, ...(facts ? { facts } : {}) }, sharer, speech);
    const { channel, isDisclosed, language } = choice;
    const disclosure = language ? { language } : sharer.preferences.disclosure;
    const preferences = { ...sharer.preferences, disclosure };
    const post = makePost(channel, { link: made.value, gaps, isDisclosed }, { preferences }, locale);
    if (!post.ok)
      return refuse({ text: words(keyFor('template', post.problem.code), post.problem.seen ?? ''), alert: true });
    return ok({ link: made.value, post: post.value });
  };

  const context = (link: MadeLink, server: string) => ({
    ...(title === undefined ? {} : { title }),
    ...(sharer.label ? { label: sharer.label } : {}),
    ...priceContext(facts?.offers ?? [], termsOf(sharer.preferences, link.page.marketplace)),
    server,
  });

  const send = async (post: Post, choice: PostChoice, server: string): Promise<Told> => {
    const made = make(choice);
    if (!made.ok) return { text: words(keyFor('problem', made.problem.code)), alert: true };
    const outcome = await sharePost(
      post,
      made.value,
      { ...context(made.value, server), heading: choice.heading ?? title ?? name },
      sharer.keeping,
    );
    const { takes } = channelOf(choice.channel);
    return {
      text: tellShared(outcome, takes, words(keyFor('channel', choice.channel)), words),
      alert: !outcome.opened && !outcome.copied,
    };
  };
  const copy = async (post: Post, choice: PostChoice): Promise<Told> => {
    const made = make(choice);
    if (!made.ok) return { text: words(keyFor('problem', made.problem.code)), alert: true };
    const { server: _, ...of } = context(made.value, '');
    const { copied, recorded } = await copyPost(post, made.value, of, sharer.keeping);
    if (!copied) return { text: words('problem_clipboard_refused'), alert: true };
    return {
      text: tellRecorded(words('shareCopied', words(keyFor('channel', choice.channel))), recorded, words),
      alert: false,
    };
  };
  const isKept = sharer.keeping !== 'private';
  return {
    compose,
    send,
    copy,
    heading: title ?? name,
    loadEdited: async (channel: ChannelId) => (isKept ? loadEditedPost(page.canonicalUrl, channel) : undefined),
    keepEdited: (channel: ChannelId, post: EditedPost | undefined) => {
      if (isKept) void keepEditedPost(page.canonicalUrl, channel, post);
    },
  };
}
