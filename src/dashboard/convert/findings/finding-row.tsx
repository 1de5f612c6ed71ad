import { useId } from 'preact/hooks';
import { markdownWords } from '../../../core/convert/drafting/markdown-words.ts';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import { linkWords } from '../../../core/convert/page-check/link-words.ts';
import { keyFor } from '../../../core/sentences.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';

type Props = {
  text: string;
  finding: Finding;
  isChosen: boolean;
  isCurrent: boolean;
  /** The draft is shown in lines. */
  hasLines: boolean;
  onChoose: () => void;
  onShow: () => void;
};

const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/i, '');

/** One address: the words of its link, its line, and what stands there afterwards. */
export function FindingRow({ text, finding, isChosen, isCurrent, hasLines, onChoose, onShow }: Props) {
  const words = useWords();
  const name = useId();
  const { state, replacement, reason, seen } = finding;
  const found = linkWords(text, finding) ?? markdownWords(text, finding.start);
  const named = found === seen ? undefined : found;
  const becomes = isChosen ? replacement : undefined;
  const isDone = becomes !== undefined && (state === 'convertible' || state === 'others');
  // What could become the user's link and was not chosen is left as it is.
  const said =
    state === 'convertible' ? words('found_not_linkable') : words(keyFor('found', state), finding.partnerId ?? '');
  const why = reason && reason !== 'short-link' ? words(keyFor('problem', reason)) : '';
  return (
    <li class={`finding ${state}`} aria-current={isCurrent ? 'true' : undefined}>
      {replacement !== undefined && (
        <input type="checkbox" aria-labelledby={name} checked={isChosen} onChange={onChoose} />
      )}
      <span class="dot" aria-hidden="true" />
      <button type="button" onClick={onShow}>
        <bdi id={name}>{named ?? bare(seen)}</bdi>
        {hasLines && <span class="soft">{words('findingLine', String(finding.line))}</span>}
      </button>
      <span class="becomes">
        {!isDone && <span class={state === 'others' || state === 'broken' ? 'wrong' : 'soft'}>{said}</span>}
        {named !== undefined && (
          <code dir="ltr" title={seen}>
            {bare(seen)}
          </code>
        )}
        {becomes !== undefined && (
          <span class="new">
            <MoreIcon name="next" />
            <code dir="ltr" title={becomes}>
              {bare(becomes)}
            </code>
          </span>
        )}
        {why !== '' && <span class="why soft">{why}</span>}
      </span>
    </li>
  );
}
