import { useMemo, useState } from 'preact/hooks';
import { type Estimate, estimateCommission } from '../../core/commission/estimate-commission.ts';
import { type ParsedSpend, parseSpend } from '../../core/commission/parse-spend.ts';
import type { CommissionTerms } from '../../core/commission/terms.ts';
import { formatMoney, type Money } from '../../core/money.ts';
import { keyFor } from '../../core/sentences.ts';
import { formatAmounts } from '../../core/speech/format-amounts.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { numberStyleOf } from '../../core/text/parse-number.ts';
import { SignedNotice } from '../display/signed-notice.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useSpeech } from '../hooks/speech-context.ts';
import { TermList } from './term-list.tsx';
import '../look/details.css';
import './spend-lookup.css';

type Props = {
  terms: CommissionTerms;
  autofocus?: boolean;
  /** What was typed here before. */
  first?: string;
  onText?: (text: string) => void;
  onSpend?: (spend: Money | undefined) => void;
};

/** A field for any amount, as people type it, and at every key what a first contract of that size would pay. */
export function SpendLookup({ terms, autofocus = false, first = '', onText, onSpend }: Props) {
  const { words, locale } = useSpeech();
  const [text, setText] = useState(first);
  const style = useMemo(() => numberStyleOf(locale), [locale]);
  const parsed = parseSpend(text, terms.currency, style);
  const low = parsed.ok ? estimateCommission(parsed.value.total, terms) : undefined;
  const high = parsed.ok && parsed.value.upTo ? estimateCommission(parsed.value.upTo, terms) : undefined;

  return (
    <section class="lookup">
      <TextField
        label={words('lookup')}
        value={text}
        placeholder={words('lookupExample')}
        maxLength={100}
        autofocus={autofocus}
        onText={(typed) => {
          setText(typed);
          onText?.(typed);
          const next = parseSpend(typed, terms.currency, style);
          onSpend?.(next.ok ? next.value.total : undefined);
        }}
      />
      <div id="lookup-answer" aria-live="polite">
        {!parsed.ok && parsed.problem.code !== 'empty' && (
          <SignedNotice alert>{words(keyFor('spend', parsed.problem.code), parsed.problem.seen || '…')}</SignedNotice>
        )}
        {parsed.ok && low?.ok && (
          <Answer spend={parsed.value} low={low.value} {...(high?.ok ? { high: high.value } : {})} terms={terms} />
        )}
      </div>
    </section>
  );
}

type Answered = { spend: ParsedSpend; low: Estimate; high?: Estimate; terms: CommissionTerms };

/** What such a contract pays, what was understood, and the terms it is based on. */
function Answer({ spend, low, high, terms }: Answered) {
  const speech = useSpeech();
  const { words, locale } = speech;
  const show = (money: Money) => formatMoney(money, locale);
  const unit = { minor: 100, currency: terms.currency };
  const perUnit = { minor: Math.round(terms.rateBasisPoints / 100), currency: terms.currency };
  return (
    <>
      <div class="answer">
        <p class="soft">{echo(spend, show, speech)}</p>
        {spend.ambiguous && <p class="soft">{words(keyFor('taken', spend.ambiguous))}</p>}
        <p class="big">{formatAmounts(low.commission, high?.commission, locale, words)}</p>
        {terms.cap && <Meter part={(high ?? low).commission.minor / terms.cap.minor} />}
        {low.capSpend && terms.cap && (
          <p class="soft">
            {low.capped
              ? words('lookupCapped', show(low.capSpend))
              : words('lookupNotCapped', show(low.capSpend), show(perUnit), show(unit))}
          </p>
        )}
      </div>
      <p class="soft">{words('estimateTrue')}</p>
      <details class="soft">
        <summary>{words('lookupTerms')}</summary>
        <TermList terms={terms} />
      </details>
    </>
  );
}

/** The part of the highest possible commission that this contract pays; the words next to it say the same. */
const Meter = ({ part }: { part: number }) => (
  <div class="meter" aria-hidden="true">
    <i style={{ inlineSize: `${Math.min(100, Math.round(part * 100))}%` }} />
  </div>
);

/** How the text was understood, in words. */
function echo(
  { total, upTo, rate, rateUpTo, times, unit }: ParsedSpend,
  show: (money: Money) => string,
  { words, counted, number }: Speech,
): string {
  const range = (from: Money, to?: Money) => (to ? words('earnRange', show(from), show(to)) : show(from));
  if (!rate || !unit) return words('spentAmount', range(total, upTo));
  const said = [range(rate, rateUpTo), range(total, upTo)] as const;
  return unit === 'hours'
    ? counted('spentHours', times ?? 1, ...said)
    : words('spentPieces', number(times ?? 1), ...said);
}
