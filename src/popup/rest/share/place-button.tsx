import type { Ref } from 'preact';
import type { LinkUse } from '../../../core/library/link-record.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { popupKeys } from '../../../ui/keys.ts';
import { glyphOf } from '../../../ui/share/glyph-of.ts';
import { shareSentence } from './last-share.tsx';
import './place-button.css';

const keyed = popupKeys.share.keys.length;

type Props = {
  id: ChannelId;
  /** Its place in the order, from 0. */
  at: number;
  /** When the page was shared before, if it was shared anywhere. */
  shares: readonly LinkUse[];
  /** One line, instead of the name below the glyph. */
  isLine?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
  onChoose: () => void;
};

/** A channel's glyph and name, with its key if its place has one, and a dot if the page was shared there before. */
export function PlaceButton({ id, at, shares, isLine = false, buttonRef, onChoose }: Props) {
  const speech = useSpeech();
  const name = speech.words(keyFor('channel', id));
  const key = at < keyed ? String(at + 1) : undefined;
  const before = shares.find(({ channel }) => channel === id);
  return (
    <button
      class={isLine ? 'button place line' : 'button place'}
      type="button"
      {...(buttonRef ? { ref: buttonRef } : {})}
      {...(key === undefined ? {} : { 'aria-keyshortcuts': key })}
      {...(before ? { title: shareSentence(before, speech) } : {})}
      onClick={onChoose}
    >
      <span class="glyph" dir="ltr" aria-hidden="true">
        {glyphOf(id, name)}
      </span>
      <span class="name">{name}</span>
      {before && <span class="dot" aria-hidden="true" />}
      {key !== undefined && (
        <span class="key" aria-hidden="true">
          {key}
        </span>
      )}
    </button>
  );
}
