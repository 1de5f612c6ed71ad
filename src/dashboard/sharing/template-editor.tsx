import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import { type ChannelId, channelOf } from '../../core/share/channels.ts';
import { templateProblem } from '../../core/share/compose-post.ts';
import { makeLink } from '../../flow/copy/make-link.ts';
import type { Settings } from '../../flow/settings/load-settings.ts';
import { makePost } from '../../flow/share/make-post.ts';
import { useLocale, useWords } from '../../ui/hooks/words-context.ts';
import { Notice } from '../../ui/notice.tsx';
import './template-editor.css';

type Props = {
  id: ChannelId;
  place: number;
  settings: Settings;
  preferences: Preferences;
  onTemplate: (template: string | undefined) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

const example = 'https://www.upwork.com/hire/logo-designers/';

/** One channel: its place in the order, its template, and the post that it makes, as it is typed. */
export function TemplateEditor({ id, place, settings: { account }, preferences, onTemplate, onUp, onDown }: Props) {
  const words = useWords();
  const locale = useLocale();
  const row = channelOf(id);
  const name = words(keyFor('channel', id));
  // A template that makes no post stays here, under its sentence, and is not kept.
  const [broken, setBroken] = useState<string>();
  const template = broken ?? preferences.templates[id] ?? row.template;
  const problem = templateProblem(template);
  const change = (text: string) => {
    const isBroken = templateProblem(text) !== undefined;
    setBroken(isBroken ? text : undefined);
    if (!isBroken) onTemplate(text === row.template ? undefined : text);
  };
  const pressed = useRef<'up' | 'down' | undefined>(undefined);
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  // A card that moved has lost the focus; at an end of the list only the other way is left.
  useLayoutEffect(() => {
    if (!pressed.current) return;
    const [one, other] = pressed.current === 'up' ? [up, down] : [down, up];
    (one.current?.disabled ? other : one).current?.focus();
    pressed.current = undefined;
  }, [place]);
  const made =
    account.state === 'ready'
      ? makeLink(example, account.account, preferences, words('exampleLabel'), { channel: id })
      : undefined;
  const post = made?.ok
    ? makePost(
        id,
        made.value,
        {
          title: words('exampleTitle'),
          seller: words('exampleSeller'),
          from: '$100',
          hashtags: preferences.hashtags,
        },
        preferences,
        locale,
        { template },
      )
    : undefined;

  return (
    <div class="card template">
      <details>
        <summary>{name}</summary>
        <div class="stack">
          <label class="field">
            {words('template')}
            <textarea value={template} spellcheck={false} onInput={(event) => change(event.currentTarget.value)} />
          </label>
          {problem && <Notice alert>{words(keyFor('template', problem.code), problem.seen ?? '')}</Notice>}
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
            onClick={() => change(row.template)}
          >
            {words('templateReset')}
          </button>
        </div>
      </details>
      <span class="row">
        <button
          ref={up}
          class="button small"
          type="button"
          disabled={!onUp}
          aria-label={words('moveUp', name)}
          onClick={() => {
            pressed.current = 'up';
            onUp?.();
          }}
        >
          ↑
        </button>
        <button
          ref={down}
          class="button small"
          type="button"
          disabled={!onDown}
          aria-label={words('moveDown', name)}
          onClick={() => {
            pressed.current = 'down';
            onDown?.();
          }}
        >
          ↓
        </button>
      </span>
    </div>
  );
}
