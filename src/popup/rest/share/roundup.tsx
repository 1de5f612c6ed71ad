import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { sayWorth } from '../../../core/commission/say-worth.ts';
import { worthRank } from '../../../core/commission/worth.ts';
import type { ListedItem } from '../../../core/page/page-facts.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import { type RoundupFormat, roundupFormats } from '../../../core/share/format-roundup.ts';
import { lastListFormat, saveListFormat } from '../../../flow/copy/last-format.ts';
import { copyRoundup, type LinkedItem, linkItems, type RoundupOutcome } from '../../../flow/copy/make-roundup.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { Check } from '../../../ui/fields/check.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { BackHead, Frame } from '../../first/frame.tsx';
import './roundup.css';

type Props = { items: ListedItem[]; sharer: Sharer; onBack: () => void };

/** The items of a page's list, or the selected tabs: some or all of them, each with its own link, copied in one format. */
export function Roundup({ items, sharer, onBack }: Props) {
  const speech = useSpeech();
  const { words, counted } = speech;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<RoundupOutcome>();
  const [format, setFormat] = useState<RoundupFormat>(roundupFormats[0] ?? 'lines');
  const isChosen = useRef(false);
  useEffect(() => {
    void lastListFormat().then((last) => {
      const known = roundupFormats.find((one) => one === last);
      if (known && !isChosen.current) setFormat(known);
    });
  }, []);
  const [order, setOrder] = useState<'listed' | 'earning'>('listed');
  const linked = useMemo(() => linkItems(items, sharer, speech), [items, sharer, speech]);
  const ordered =
    order === 'earning' ? [...linked].sort((one, other) => worthRank(other.worth) - worthRank(one.worth)) : linked;
  const chosen = ordered.filter(({ item }) => !left.has(item.address));
  const change = (next: ReadonlySet<string>) => {
    setLeft(next);
    setOutcome(undefined);
  };
  const toggle = (address: string, isIn: boolean) =>
    change(new Set(isIn ? [...left].filter((one) => one !== address) : [...left, address]));
  const copy = async () => setOutcome(await copyRoundup(format, chosen, sharer, speech));
  const foot = (
    <div class="split grow">
      <button
        class="button primary tall"
        type="button"
        disabled={chosen.length === 0}
        autofocus
        onClick={() => void copy()}
      >
        <Icon name={outcome?.copied ? 'done' : 'copy'} />
        {speech.counted('roundupCopy', chosen.length)}
      </button>
      <span class="way">
        <SelectField
          label={words('copyAs')}
          isLabelHidden
          value={format}
          options={roundupFormats.map((one) => [one, words(keyFor('roundup', one))] as const)}
          onChoose={(next) => {
            isChosen.current = true;
            setFormat(next);
            void saveListFormat(next).catch(() => undefined); // The format is only a convenience for the next list.
            setOutcome(undefined);
          }}
        />
      </span>
    </div>
  );

  return (
    <Frame head={<BackHead title={words('roundupOpen')} onBack={onBack} />} foot={foot} isActing>
      <div class="row roundup-head">
        <AllCheck
          text={words('roundupHeading', String(chosen.length), String(linked.length))}
          count={chosen.length}
          of={linked.length}
          onCheck={(isAll) => change(isAll ? new Set() : new Set(linked.map(({ item }) => item.address)))}
        />
        <SelectField
          label={words('sort')}
          isLabelHidden
          class="fit"
          value={order}
          options={(['listed', 'earning'] as const).map((one) => [one, words(keyFor('sorted', one))] as const)}
          onChoose={setOrder}
        />
      </div>
      {outcome && (
        <Notice alert={!outcome.copied}>
          {outcome.copied
            ? tellRecorded(counted('roundupCopied', outcome.count), outcome.recorded, words)
            : words('roundupFailed')}
        </Notice>
      )}
      <ul class="roundup">
        {ordered.map((one) => (
          <Item
            key={one.item.address}
            item={one}
            isIn={!left.has(one.item.address)}
            onCheck={(isIn) => toggle(one.item.address, isIn)}
          />
        ))}
      </ul>
    </Frame>
  );
}

type AllProps = { text: string; count: number; of: number; onCheck: (isAll: boolean) => void };

/** Selects all or none; indeterminate if only some are selected. */
const AllCheck = ({ text, count, of, onCheck }: AllProps) => (
  <label class="check grow">
    <input
      type="checkbox"
      checked={count === of}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && count < of;
      }}
      onChange={(event) => onCheck(event.currentTarget.checked)}
    />
    {text}
  </label>
);

type ItemProps = { item: LinkedItem; isIn: boolean; onCheck: (isIn: boolean) => void };

function Item({ item: { item, price, worth }, isIn, onCheck }: ItemProps) {
  const speech = useSpeech();
  return (
    <li>
      <Check checked={isIn} onCheck={onCheck}>
        <span class="grow" dir="auto">
          {item.title}
        </span>
        <span class="soft">{price}</span>
        <b class="money">{worth && sayWorth(worth, speech, true)}</b>
      </Check>
    </li>
  );
}
