import { cleanLabel } from '../../core/link/sub-ids.ts';
import { linkablePage } from '../../core/page/linkable-page.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { makeLink } from '../../flow/copy/make-link.ts';
import { makePost } from '../../flow/share/make-post.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';

const example = linkablePage('https://www.upwork.com/hire/logo-designers/');

/** The post that a template makes for an example page, with its length on the network. */
export function ExamplePost({ id, template }: { id: ChannelId; template: string }) {
  const { account, preferences } = useSettings().settings;
  const { words, locale } = useSpeech();
  if (account.state !== 'ready' || !example) return <p class="soft">{words('account_none')}</p>;
  const label = cleanLabel(words('exampleLabel'));
  const made = makeLink(example, { account: account.account, preferences, label }, { channel: id });
  const gaps = {
    title: words('exampleTitle'),
    seller: words('exampleSeller'),
    from: '$100',
    hashtags: preferences.hashtags,
  };
  const post = made.ok ? makePost(id, { link: made.value, gaps, template }, { preferences }, locale) : undefined;
  if (!post?.ok) return null;
  const { text, limit, length } = post.value;
  return (
    <figure>
      <pre class="template-preview">{text}</pre>
      <figcaption class="soft">{limit === undefined ? String(length) : `${length} / ${limit}`}</figcaption>
    </figure>
  );
}
