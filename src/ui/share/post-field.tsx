import { useId, useRef } from 'preact/hooks';
import { overFrom, type Post } from '../../core/share/compose-post.ts';
import { aroundGaps, linkGap } from '../../core/share/link-gap.ts';
import { SignedNotice } from '../display/signed-notice.tsx';
import { useSpeech, useWords } from '../hooks/speech-context.ts';
import { LinkAddress } from '../link/link-address.tsx';
import '../look/details.css';
import './post-field.css';

/** The key's side of the caret, if the key deletes. */
const sides: Record<string, 'before' | 'after'> = { Backspace: 'before', Delete: 'after' };

type Props = {
  post: Post;
  /** The post with gaps for its link. */
  text: string;
  /** Whether the link is in it. */
  isWhole: boolean;
  onInput: (text: string) => void;
};

/**
 * The post, to edit in place, with a gap for the link, and the link below; text beyond the limit is marked. A gap is
 * typed around and deleted as a whole.
 */
export function PostField({ post, text, isWhole, onInput }: Props) {
  const { words, number } = useSpeech();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const over = overFrom(post.channel, text, post.link);
  const guard = (side?: 'before' | 'after') => {
    if (!field.current) return;
    const { selectionStart: from, selectionEnd: to } = field.current;
    const next = aroundGaps(text, { from, to }, side);
    if (next.from !== from || next.to !== to) field.current.setSelectionRange(next.from, next.to);
  };
  /** Puts the link where the caret was last. */
  const insert = () => {
    if (!field.current) return;
    field.current.focus();
    field.current.setRangeText(linkGap, field.current.selectionStart, field.current.selectionEnd, 'end');
    onInput(field.current.value);
  };
  return (
    <div class="post">
      <div class="row post-head">
        <label for={id}>{words('sharePost')}</label>
        <span id="post-count" dir="ltr" class={over === undefined ? 'count' : 'count wrong'}>
          {post.limit === undefined ? number(post.length) : `${number(post.length)} / ${number(post.limit)}`}
        </span>
      </div>
      <div class="post-back" aria-hidden="true">
        <Gapped text={text.slice(0, over)} />
        {over !== undefined && (
          <mark>
            <Gapped text={text.slice(over)} />
          </mark>
        )}
      </div>
      <textarea
        ref={field}
        id={id}
        aria-describedby="post-count"
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          if (key in sides || (key.length === 1 && !ctrlKey && !metaKey) || key === 'Enter') guard(sides[key]);
        }}
        onPaste={() => guard()}
        onCut={() => guard()}
        onScroll={({ currentTarget }) => {
          const backdrop = currentTarget.previousElementSibling;
          if (backdrop) backdrop.scrollTop = currentTarget.scrollTop;
        }}
      />
      {isWhole ? (
        <LinkInPost link={post.link} />
      ) : (
        <SignedNotice alert>
          {words('shareNoLink')}{' '}
          <button class="plain" type="button" onClick={insert}>
            {words('shareInsertLink')}
          </button>
        </SignedNotice>
      )}
    </div>
  );
}

/** Text whose gaps stand out. */
const Gapped = ({ text }: { text: string }) => (
  <>{text.split(linkGap).map((part, at) => [at > 0 && <span class="gap">{linkGap}</span>, part])}</>
);

/** Which link the gap stands for. */
function LinkInPost({ link }: { link: string }) {
  return (
    <div class="row post-foot">
      <span class="gap">{useWords()('shareLink')}</span>
      <LinkAddress link={link} />
    </div>
  );
}
