import { overFrom, type Post } from '../../core/share/compose-post.ts';
import { useWords } from '../hooks/speech-context.ts';
import './post-field.css';

/** The exact post, to edit in place; text beyond the limit is marked. */
export function PostField({ post, onInput }: { post: Post; onInput: (text: string) => void }) {
  const words = useWords();
  const over = overFrom(post.channel, post.text);
  return (
    <div class="post">
      <div class="post-back" aria-hidden="true">
        {post.text.slice(0, over)}
        {over !== undefined && <mark>{post.text.slice(over)}</mark>}
      </div>
      <textarea
        aria-label={words('sharePost')}
        aria-describedby="post-count"
        value={post.text}
        onInput={(event) => onInput(event.currentTarget.value)}
        onScroll={({ currentTarget }) => {
          const backdrop = currentTarget.previousElementSibling;
          if (backdrop) backdrop.scrollTop = currentTarget.scrollTop;
        }}
      />
      <span id="post-count" dir="ltr" class={over === undefined ? 'soft count' : 'soft count wrong'}>
        {post.limit === undefined ? String(post.length) : `${post.length} / ${post.limit}`}
      </span>
    </div>
  );
}
