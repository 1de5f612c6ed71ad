import type { ComponentChildren } from 'preact';
import { subIdNames } from '../../core/link/sub-ids.ts';
import { keyFor } from '../../core/sentences.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { isOver } from '../../core/share/compose-post.ts';
import { SubIdFields } from '../account/sub-id-fields.tsx';
import { Check } from '../fields/check.tsx';
import { Said } from '../fields/said.tsx';
import { useSpeech, useWords } from '../hooks/speech-context.ts';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { Notice } from '../notice.tsx';
import { PostField } from './post-field.tsx';
import { ServerField } from './server-field.tsx';
import { type ComposerDoors, useComposer } from './use-composer.ts';

type Props = {
  channel: ChannelId;
  doors: ComposerDoors;
  /** Above the post. */
  head?: ComponentChildren;
  /** Beside the button that sends it. */
  foot?: ComponentChildren;
};

/** The post as it will read, to be changed in place and sent; labelled for its channel, its disclosure in front. */
export function Composer({ channel, doors, head, foot }: Props) {
  const words = useWords();
  const composer = useComposer(channel, doors);
  const send = useFirstFocus<HTMLButtonElement>();
  const { problem, link, post, row } = composer;
  if (!link || !post)
    return (
      <>
        {head}
        <Said said={problem} />
        {foot}
      </>
    );
  const name = words(keyFor('channel', channel));
  return (
    <form
      class="stack composer"
      onSubmit={(event) => {
        event.preventDefault();
        void composer.submit();
      }}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void composer.submit()}
    >
      {head}
      <PostField post={post} onInput={composer.edit} />
      <PostNotes composer={composer} />
      {composer.asks && <ServerField {...composer.asks} onServer={composer.onServer} />}
      <div class="row">
        <button ref={send} class="button primary grow" type="submit" disabled={!composer.isReady}>
          {words(keyFor('send', row.takes), name)} <kbd>{words('keyEnter')}</kbd>
        </button>
        {foot}
      </div>
      <Said said={composer.said} />
      <p class="soft">{words(keyFor('caution', channel))}</p>
      <PostDetails composer={composer} />
    </form>
  );
}

type OfComposer = { composer: ReturnType<typeof useComposer> };

/** What keeps the post from leaving, and what regulators would say of it. */
function PostNotes({ composer: { post, isWhole, isEdited, isDisclosed } }: OfComposer) {
  const { words, counted } = useSpeech();
  if (!post) return null;
  return (
    <>
      {!isWhole && <Notice alert>{words('shareNoLink')}</Notice>}
      {isOver(post) && <Notice alert>{counted('shareTooLong', post.length - (post.limit ?? 0))}</Notice>}
      {!isEdited && post.cut !== 'nothing' && <p class="soft">{words(keyFor('cut', post.cut))}</p>}
      {isDisclosed &&
        post.findings.map(({ code, seen = '' }) => (
          <Notice key={code}>{words(keyFor('disclosure', code), seen)}</Notice>
        ))}
      {!isDisclosed && <Notice alert>{words('disclosureOff')}</Notice>}
    </>
  );
}

/** The sub IDs of this post's link, and whether it is disclosed. */
function PostDetails({ composer }: OfComposer) {
  const words = useWords();
  const { link, subIds } = composer;
  if (!link) return null;
  return (
    <details>
      <summary class="soft">{words('shareDetails')}</summary>
      <div class="stack">
        <SubIdFields
          subIds={link.subIds}
          names={subIdNames.filter((one) => link.subIds[one] !== undefined || subIds?.[one] !== undefined)}
          onChange={composer.relabel}
        />
        <Check checked={composer.isDisclosed} onCheck={composer.disclose}>
          {words('disclosed')}
        </Check>
      </div>
    </details>
  );
}
