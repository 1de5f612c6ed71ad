import { cleanLabel } from '../../core/link/sub-ids.ts';
import { linkablePage } from '../../core/page/linkable-page.ts';
import { keyFor } from '../../core/sentences.ts';
import { type ChannelId, channelOf } from '../../core/share/channels.ts';
import { isOver, overFrom, type Post } from '../../core/share/compose-post.ts';
import { foldAt } from '../../core/share/fold.ts';
import { makeLink } from '../../flow/copy/make-link.ts';
import { makePost } from '../../flow/share/make-post.ts';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';

const example = linkablePage('https://www.upwork.com/hire/logo-designers/');

/** The post that a template makes for an example page, as the channel cuts it, with its length there. */
export function LivePost({ id, template }: { id: ChannelId; template: string }) {
  const { account, preferences } = useSettings().settings;
  const { words, counted, number, locale, money } = useSpeech();
  if (account.state !== 'ready' || !example) return <p class="soft">{words('account_none')}</p>;
  const label = cleanLabel(words('exampleLabel'));
  const made = makeLink(example, { account: account.account, preferences, label }, { channel: id });
  const title = words('exampleTitle');
  const gaps = {
    title,
    seller: words('exampleSeller'),
    from: money({ minor: 10_000, currency: 'USD' }),
    hashtags: preferences.hashtags,
  };
  const composed = made.ok ? makePost(id, { link: made.value, gaps, template }, { preferences }, locale) : undefined;
  if (!composed?.ok) return null;
  const post = composed.value;
  const { heading, limit = 0, limits } = channelOf(id);
  const fold = foldAt(id, post.text, post.link);
  const over = isOver(post) ? overFrom(id, post.text) : undefined;
  return (
    <figure class="live-post" aria-label={words('postPreview')}>
      {heading && (
        <p class="live-heading">
          <b>{title}</b>
          {limits === 'title' && <span class="soft" dir="ltr">{`${title.length} / ${limit}`}</span>}
        </p>
      )}
      <p class="template-preview" dir="auto">
        {partsOf(post, fold, over).map(({ start, end, as }) => (
          <span key={start} class={as}>
            {post.text.slice(start, end)}
          </span>
        ))}
      </p>
      <figcaption>
        {post.limit !== undefined && (
          <progress
            aria-hidden="true"
            class={over === undefined ? '' : 'wrong-length'}
            max={post.limit}
            value={Math.min(post.length, post.limit)}
          />
        )}
        <span class={over === undefined ? 'soft' : 'wrong'} dir="ltr">
          {post.limit === undefined ? number(post.length) : `${number(post.length)} / ${number(post.limit)}`}
        </span>
      </figcaption>
      {over !== undefined && (
        <SignedNotice alert>{counted('shareTooLong', post.length - (post.limit ?? 0))}</SignedNotice>
      )}
      {post.cut !== 'nothing' && <p class="soft">{words(keyFor('cut', post.cut))}</p>}
      {fold !== undefined && <p class="soft">{words('postFolded')}</p>}
      <p class="soft">{words(keyFor('caution', id))}</p>
    </figure>
  );
}

/** The post in parts that look different: its link, what is folded, and what is too much. */
function partsOf({ text, link }: Post, fold = text.length, over = text.length) {
  const from = text.indexOf(link);
  const to = from + link.length;
  const cuts = [0, from, to, fold, over, text.length].sort((one, other) => one - other);
  return cuts.flatMap((start, at) => {
    const end = cuts[at + 1] ?? start;
    if (end <= start) return [];
    const classes = { 'live-link': start >= from && end <= to, folded: start >= fold, 'too-much': start >= over };
    const as = Object.entries(classes).flatMap(([name, isOn]) => (isOn ? name : []));
    return { start, end, as: as.join(' ') };
  });
}
