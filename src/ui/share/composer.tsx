import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { subIdNames } from '../../core/link/sub-ids.ts';
import { keyFor } from '../../core/sentences.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { isOver } from '../../core/share/compose-post.ts';
import { SubIdFields } from '../account/sub-id-fields.tsx';
import { SignedNotice } from '../display/signed-notice.tsx';
import { Status } from '../display/status.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useSpeech, useWords } from '../hooks/speech-context.ts';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { MoreIcon } from '../icons/more-icon.tsx';
import { isOneOf, popupKeys } from '../keys.ts';
import { DisclosureSwitch } from './disclosure-switch.tsx';
import { PostField } from './post-field.tsx';
import { ServerField } from './server-field.tsx';
import { type ComposerDoors, useComposer } from './use-composer.ts';

type Props = {
  channel: ChannelId;
  doors: ComposerDoors;
  /** Arranges the post with its options, and the button that sends it; by default one below the other. */
  around?: (fields: ComponentChildren, actions: ComponentChildren) => ComponentChildren;
};

const below = (fields: ComponentChildren, actions: ComponentChildren) => (
  <div class="stack">
    {fields}
    {actions}
  </div>
);

/**
 * The post as it will read, to edit in place and send: its link is labelled for the channel, and the disclosure comes
 * first.
 */
export function Composer({ channel, doors, around = below }: Props) {
  const words = useWords();
  const form = useId();
  const composer = useComposer(channel, doors);
  const send = useFirstFocus<HTMLButtonElement>();
  const { problem, link, post, text, row, heading, isWhole } = composer;
  if (!link || !post) return around(problem && <SignedNotice alert>{problem.text}</SignedNotice>, null);
  const name = words(keyFor('channel', channel));
  return around(
    <form
      id={form}
      class="stack composer"
      onSubmit={(event) => {
        event.preventDefault();
        void composer.submit();
      }}
      onKeyDown={(event) =>
        isOneOf(popupKeys.send, event.key) && (event.ctrlKey || event.metaKey) && void composer.submit()
      }
    >
      {heading && (
        <TextField
          label={words(keyFor('heading', heading.name))}
          value={heading.text}
          maxLength={(row.limits === 'title' && row.limit) || 1000}
          onText={composer.entitle}
        />
      )}
      <PostField post={post} text={text} isWhole={isWhole} onInput={composer.edit} />
      {composer.isEdited && (
        <button class="plain" type="button" onClick={composer.reset}>
          {words('postReset')}
        </button>
      )}
      <PostNotes composer={composer} />
      {composer.asks && <ServerField {...composer.asks} onServer={composer.onServer} />}
      <SignedNotice>{words(keyFor('caution', channel))}</SignedNotice>
      <PostDetails composer={composer} />
    </form>,
    <div class="row grow composer-acts">
      {row.takes !== 'nothing' && (
        <button class="button tall" type="button" disabled={!isWhole} onClick={() => void composer.copy()}>
          {words('sharePostCopy')}
        </button>
      )}
      <button ref={send} class="button primary tall grow" type="submit" form={form} disabled={!composer.isReady}>
        {words(keyFor('send', row.takes), name)}{' '}
        <span class="key" aria-hidden="true">
          {words('keyEnter')}
        </span>
      </button>
    </div>,
  );
}

type OfComposer = { composer: ReturnType<typeof useComposer> };

/** Whether the post is too long, the warnings about its disclosure, and what became of the last press. */
function PostNotes({ composer: { post, said, isEdited, isDisclosed } }: OfComposer) {
  const { words, counted } = useSpeech();
  if (!post) return null;
  return (
    <>
      {isOver(post) && <SignedNotice alert>{counted('shareTooLong', post.length - (post.limit ?? 0))}</SignedNotice>}
      {!isEdited && post.cut !== 'nothing' && <p class="soft">{words(keyFor('cut', post.cut))}</p>}
      {!isDisclosed && <SignedNotice alert>{words('disclosureOff')}</SignedNotice>}
      <Status class="stack">
        {isDisclosed &&
          post.findings.map(({ code, seen = '' }) => (
            <SignedNotice key={code}>{words(keyFor('disclosure', code), seen)}</SignedNotice>
          ))}
        {said && <SignedNotice alert={said.alert === true}>{said.text}</SignedNotice>}
      </Status>
    </>
  );
}

/** Whether this post has a disclosure, in which language, and the sub IDs of its link. */
function PostDetails({ composer }: OfComposer) {
  const words = useWords();
  const { link, subIds } = composer;
  if (!link) return null;
  const names = subIdNames.filter((one) => link.subIds[one] !== undefined || subIds?.[one] !== undefined);
  return (
    <div class="options">
      <DisclosureSwitch
        isOn={composer.isDisclosed}
        language={composer.language}
        onSwitch={composer.disclose}
        onLanguage={composer.speak}
      />
      <details>
        <summary>
          <span class="grow">{words('trackedAs')}</span>{' '}
          <span class="soft">{names.map((one) => link.subIds[one]).join(' · ')}</span>
          <MoreIcon name="next" />
        </summary>
        <SubIdFields subIds={link.subIds} names={names} onChange={composer.relabel} />
      </details>
    </div>
  );
}
