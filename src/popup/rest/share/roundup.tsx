import { useMemo, useState } from 'preact/hooks';
import type { ListedItem } from '../../../core/page/page-facts.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import { type RoundupFormat, roundupFormats } from '../../../core/share/format-roundup.ts';
import { copyRoundup, linkItems, type RoundupOutcome } from '../../../flow/copy/make-roundup.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { Check } from '../../../ui/fields/check.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Notice } from '../../../ui/notice.tsx';
import './roundup.css';

type Props = {
  items: ListedItem[];
  sharer: Sharer;
  onBack: () => void;
};

/** What a page lists, or which tabs are selected: some or all of it, each with its own link, copied in one form. */
export function Roundup({ items, sharer, onBack }: Props) {
  const speech = useSpeech();
  const { words, counted } = speech;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<RoundupOutcome>();
  const linked = useMemo(() => linkItems(items, sharer, speech), [items, sharer, speech]);
  const [isSorted, setSorted] = useState(false);
  const ordered = isSorted
    ? [...linked].sort((one, other) => (other.item.offer?.price.minor ?? -1) - (one.item.offer?.price.minor ?? -1))
    : linked;
  const chosen = ordered.filter(({ item }) => !left.has(item.address));
  const toggle = (address: string, isIn: boolean) => {
    const next = new Set(left);
    if (isIn) next.delete(address);
    else next.add(address);
    setLeft(next);
    setOutcome(undefined);
  };
  const copy = async (format: RoundupFormat) => {
    setOutcome(await copyRoundup(format, chosen, sharer, speech));
  };

  return (
    <section class="stack roundup">
      <h1>{words('roundupHeading', String(chosen.length), String(linked.length))}</h1>
      <div class="row wrap">
        {roundupFormats.map((format, at) => (
          <button
            class={at === 0 ? 'button small primary' : 'button small'}
            type="button"
            key={format}
            disabled={chosen.length === 0}
            autofocus={at === 0}
            onClick={() => void copy(format)}
          >
            {words(keyFor('roundup', format))}
          </button>
        ))}
      </div>
      {outcome && (
        <Notice alert={!outcome.copied}>
          {outcome.copied
            ? tellRecorded(counted('roundupCopied', outcome.count), outcome.recorded, words)
            : words('roundupFailed')}
        </Notice>
      )}
      <Check
        checked={left.size === 0}
        onCheck={(isAll) => setLeft(isAll ? new Set() : new Set(linked.map(({ item }) => item.address)))}
      >
        {words('roundupAll')}
      </Check>
      <Check checked={isSorted} onCheck={setSorted}>
        {words('roundupBest')}
      </Check>
      <ul>
        {ordered.map(({ item, price, estimate }) => (
          <li key={item.address}>
            <Check checked={!left.has(item.address)} onCheck={(isIn) => toggle(item.address, isIn)}>
              <span class="grow">{item.title}</span>
              <span class="soft">{price}</span>
              <b class="money">{estimate}</b>
            </Check>
          </li>
        ))}
      </ul>
      <button class="button" type="button" onClick={onBack}>
        {words('shareBack')}
      </button>
    </section>
  );
}
