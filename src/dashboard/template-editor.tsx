import type { Preferences } from '../core/settings/settings.ts';
import { type ChannelId, channelOf } from '../core/share/channels.ts';
import { composePost } from '../core/share/compose-post.ts';
import { disclose } from '../core/share/disclose.ts';
import { keyFor } from '../core/words.ts';
import type { Settings } from '../flow/load-settings.ts';
import { makeLink } from '../flow/make-link.ts';
import { Notice } from '../ui/notice.tsx';
import { useLocale, useWords } from '../ui/words-context.ts';

type Props = {
  id: ChannelId;
  settings: Settings;
  preferences: Preferences;
  onTemplate: (template: string | undefined) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

const example = 'https://www.upwork.com/hire/logo-designers/';

/** One channel: its place in the order, its template, and the post that it makes, as it is typed. */
export function TemplateEditor({ id, settings: { account }, preferences, onTemplate, onUp, onDown }: Props) {
  const words = useWords();
  const locale = useLocale();
  const row = channelOf(id);
  const name = words(keyFor('channel', id));
  const template = preferences.templates[id] ?? row.template;
  const made =
    account.state === 'ready'
      ? makeLink(example, account.account, preferences, words('exampleLabel'), { channel: id })
      : undefined;
  const post = made?.ok
    ? composePost({
        channel: id,
        template,
        link: made.value.trackingLink,
        gaps: {
          title: words('exampleTitle'),
          seller: words('exampleSeller'),
          from: '$100',
          hashtags: preferences.hashtags,
        },
        disclosure: disclose(preferences.disclosure, row.disclosure, locale),
      })
    : undefined;

  return (
    <div class="card template">
      <details>
        <summary>{name}</summary>
        <div class="stack">
          <label class="field">
            {words('template')}
            <textarea
              value={template}
              spellcheck={false}
              onInput={(event) =>
                onTemplate(event.currentTarget.value === row.template ? undefined : event.currentTarget.value)
              }
            />
          </label>
          {post && !post.ok && (
            <Notice alert>{words(keyFor('template', post.problem.code), post.problem.seen ?? '')}</Notice>
          )}
          {post?.ok && (
            <figure>
              <pre class="preview">{post.value.text}</pre>
              <figcaption class="soft">
                {post.value.limit === undefined
                  ? String(post.value.length)
                  : `${post.value.length} / ${post.value.limit}`}
              </figcaption>
            </figure>
          )}
          {!made && <p class="soft">{words('account_none')}</p>}
          <button
            class="button"
            type="button"
            disabled={template === row.template}
            onClick={() => onTemplate(undefined)}
          >
            {words('templateReset')}
          </button>
        </div>
      </details>
      <span class="row">
        <button class="button small" type="button" disabled={!onUp} aria-label={words('moveUp', name)} onClick={onUp}>
          ↑
        </button>
        <button
          class="button small"
          type="button"
          disabled={!onDown}
          aria-label={words('moveDown', name)}
          onClick={onDown}
        >
          ↓
        </button>
      </span>
    </div>
  );
}
