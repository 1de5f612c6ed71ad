import { useMemo, useState } from 'preact/hooks';
import { isSame } from '../../../core/is-same.ts';
import type { PartnerAccount } from '../../../core/link/partner-account.ts';
import type { ListEntry } from '../../../core/page/page-facts.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import { copyRoundup, linkItems, type RoundupOutcome } from '../../../flow/copy/make-roundup.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Frame } from '../../first/frame.tsx';
import { BackHead } from '../back-head.tsx';
import { RoundupFoot } from './roundup-foot.tsx';
import { AllCheck, RoundupRow } from './roundup-rows.tsx';
import { ordersFor, type RoundupOrder, sortItems } from './sort-items.ts';
import { useListFormat } from './use-list-format.ts';
import './roundup.css';

type Props = { items: ListEntry[]; sharer: Sharer; onBack: () => void };

/** The items of a page's list, or the selected tabs: some or all of them, each with its own link, copied in one format. */
export function Roundup({ items, sharer, onBack }: Props) {
  const speech = useSpeech();
  const { words, number } = speech;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<RoundupOutcome & { account: PartnerAccount }>();
  const [format, setFormat] = useListFormat();
  const [order, setOrder] = useState<RoundupOrder>('listed');
  const linked = useMemo(() => linkItems(items, sharer, speech), [items, sharer, speech]);
  const ordered = useMemo(() => sortItems(linked, order), [linked, order]);
  const chosen = ordered.filter(({ item }) => !left.has(item.address));
  /** Changes what would be copied, so that the last result no longer describes it. */
  const change = <T,>(set: (value: T) => void, value: T) => {
    set(value);
    setOutcome(undefined);
  };
  const toggle = (address: string, isIn: boolean) =>
    change(setLeft, new Set(isIn ? [...left].filter((one) => one !== address) : [...left, address]));
  const copy = async () =>
    setOutcome({ ...(await copyRoundup(format, chosen, sharer, speech)), account: sharer.account });
  const foot = (
    <RoundupFoot
      count={chosen.length}
      label={sharer.label}
      format={format}
      // A copy for another account is not shown for this one.
      outcome={outcome && isSame(outcome.account, sharer.account) ? outcome : undefined}
      onFormat={(next) => change(setFormat, next)}
      onCopy={() => void copy()}
    />
  );

  return (
    <Frame head={<BackHead title={words('roundupOpen')} onBack={onBack} />} foot={foot} isActing>
      <div class="row roundup-head">
        <AllCheck
          text={words('roundupHeading', number(chosen.length), number(linked.length))}
          count={chosen.length}
          of={linked.length}
          onCheck={(isAll) => change(setLeft, isAll ? new Set() : new Set(linked.map(({ item }) => item.address)))}
        />
        <SelectField
          label={words('sort')}
          isInline
          class="fit"
          value={order}
          options={ordersFor(linked).map((one) => [one, words(keyFor('sorted', one))] as const)}
          onChoose={(next) => change(setOrder, next)}
        />
      </div>
      <ul class="roundup">
        {ordered.map((one) => (
          <RoundupRow
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
