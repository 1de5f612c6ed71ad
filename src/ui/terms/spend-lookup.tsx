import { useMemo, useState } from 'preact/hooks';
import { estimateCommission } from '../../core/commission/estimate-commission.ts';
import { type ParsedSpend, parseSpend } from '../../core/commission/parse-spend.ts';
import type { CommissionTerms } from '../../core/commission/terms.ts';
import { formatMoney, type Money } from '../../core/money.ts';
import { keyFor } from '../../core/sentences.ts';
import { formatAmounts } from '../../core/speech/format-amounts.ts';
import type { Words } from '../../core/speech/words.ts';
import { numberStyleOf } from '../../core/text/parse-number.ts';
import { useSpeech } from '../hooks/speech-context.ts';
import { Notice } from '../notice.tsx';
import { TermList } from './term-list.tsx';

type Props = { terms: CommissionTerms; autofocus?: boolean; onSpend?: (spend: Money | undefined) => void };

/** Any number, as people type it, and what a first contract of that size would pay, while the key is still down. */
export function SpendLookup({ terms, autofocus = false, onSpend }: Props) {
  const { words, locale } = useSpeech();
  const [text, setText] = useState('');
  const style = useMemo(() => numberStyleOf(locale), [locale]);
  const parsed = parseSpend(text, terms.currency, style);
  const low = parsed.ok ? estimateCommission(parsed.value.total, terms) : undefined;
  const high = parsed.ok && parsed.value.upTo ? estimateCommission(parsed.value.upTo, terms) : undefined;
  const show = (money: Money) => formatMoney(money, locale);

  return (
    <section class="lookup">
      <label class="field">
        {words('lookup')}
        <input
          type="text"
          value={text}
          placeholder={words('lookupExample')}
          maxLength={100}
          autocomplete="off"
          spellcheck={false}
          autofocus={autofocus}
          aria-describedby="lookup-answer"
          onInput={(event) => {
            setText(event.currentTarget.value);
            const next = parseSpend(event.currentTarget.value, terms.currency, style);
            onSpend?.(next.ok ? next.value.total : undefined);
          }}
        />
      </label>
      <div id="lookup-answer" aria-live="polite">
        {!parsed.ok && parsed.problem.code !== 'empty' && (
          <Notice alert>{words(keyFor('spend', parsed.problem.code), parsed.problem.seen || '…')}</Notice>
        )}
        {parsed.ok && low?.ok && (
          <>
            <p class="soft">{echo(parsed.value, show, words, locale)}</p>
            {parsed.value.ambiguous && <p class="soft">{words(keyFor('taken', parsed.value.ambiguous))}</p>}
            <p class="big">
              {formatAmounts(low.value.commission, high?.ok ? high.value.commission : undefined, locale, words)}
            </p>
            {low.value.capSpend && terms.cap && (
              <p class="soft">
                {low.value.capped
                  ? words('lookupCapped', show(low.value.capSpend))
                  : words(
                      'lookupNotCapped',
                      show(low.value.capSpend),
                      show({ minor: Math.round(terms.rateBasisPoints / 100), currency: terms.currency }),
                    )}
              </p>
            )}
            <p class="soft">{words('estimateTrue')}</p>
            <details class="soft">
              <summary>{words('lookupTerms')}</summary>
              <TermList terms={terms} />
            </details>
          </>
        )}
      </div>
    </section>
  );
}

/** What was understood, in words. */
function echo(
  { total, upTo, rate, rateUpTo, times, unit }: ParsedSpend,
  show: (money: Money) => string,
  words: Words,
  locale: string,
): string {
  const range = (from: Money, to?: Money) => (to ? words('earnRange', show(from), show(to)) : show(from));
  if (!rate || !unit) return words('spentAmount', range(total, upTo));
  const count = new Intl.NumberFormat(locale).format(times ?? 1);
  return words(keyFor('spent', unit), count, range(rate, rateUpTo), range(total, upTo));
}
