import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import { linkablePage } from '../../core/page/linkable-page.ts';
import { keyFor } from '../../core/sentences.ts';
import { type ChannelId, channelOf } from '../../core/share/channels.ts';
import { templateProblem } from '../../core/share/compose-post.ts';
import { makeLink } from '../../flow/copy/make-link.ts';
import { makePost } from '../../flow/share/make-post.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';
import './template-editor.css';

type Props = {
  id: ChannelId;
  place: number;
  onTemplate: (template: string | undefined) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

const example = linkablePage('https://www.upwork.com/hire/logo-designers/');

/** One channel: its place in the order, its template, and the post that it makes, as it is typed. */
export function TemplateEditor({ id, place, onTemplate, onUp, onDown }: Props) {
  const { account, preferences } = useSettings().settings;
  const { words, locale } = useSpeech();
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
    account.state === 'ready' && example
      ? makeLink(
          example,
          { account: account.account, preferences, label: cleanLabel(words('exampleLabel')) },
          { channel: id },
        )
      : undefined;
  const gaps = {
    title: words('exampleTitle'),
    seller: words('exampleSeller'),
    from: '$100',
    hashtags: preferences.hashtags,
  };
  const post = made?.ok ? makePost(id, { link: made.value, gaps, template }, { preferences }, locale) : undefined;

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
