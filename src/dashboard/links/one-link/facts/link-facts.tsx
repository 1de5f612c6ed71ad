import type { ComponentChildren } from 'preact';
import { formatExact } from '../../../../core/earnings/exact.ts';
import type { LinkRecord } from '../../../../core/library/link-record.ts';
import { formatMoney } from '../../../../core/money.ts';
import { formatRate } from '../../../../core/speech/format-rate.ts';
import type { Words } from '../../../../core/speech/words.ts';
import type { LinkCommissions } from '../../../../flow/earnings/earned-by-link.ts';
import { FactList } from '../../../../ui/fact-list.tsx';
import { useSpeech } from '../../../../ui/hooks/speech-context.ts';
import { LinkActions } from './link-actions.tsx';
import { useEarnedByLink } from './use-earned-by-link.ts';

/** What is known about a link: its price and what it could earn or did earn, with each commission. */
export function LinkFacts({ record }: { record: LinkRecord }) {
  const { words, counted, locale } = useSpeech();
  const earned = useEarnedByLink(record);
  const money = (amount: LinkRecord['price']) => amount && formatMoney(amount, locale);
  const sum = ({ count, commission }: LinkCommissions) =>
    counted('earnedLinkAmount', count, commission.map((one) => formatExact(one, locale)).join(' + '));
  const facts: [string, ComponentChildren][] = [
    [words('roundupPrice'), money(record.price)],
    [words('roundupEstimate'), record.commission && <b class="money">{money(record.commission)}</b>],
    [words('earnedLink'), earned && earned.count > 0 ? sum(earned) : undefined],
    [words('detailTerms'), record.terms && termsText(record.terms, locale, words)],
  ];
  return (
    <>
      <FactList facts={facts} />
      {earned && <LinkActions rows={earned.rows} />}
    </>
  );
}

function termsText({ rateBasisPoints, cap }: NonNullable<LinkRecord['terms']>, locale: string, words: Words): string {
  const rate = formatRate(rateBasisPoints, locale);
  return cap ? words('earnRule', rate, formatMoney(cap, locale)) : rate;
}
