import { type CommissionTerms, defaultTerms } from '../../core/commission/terms.ts';
import { formatMoney, type Money } from '../../core/money.ts';
import { useSpeech } from '../hooks/speech-context.ts';
import { termLabels } from './term-labels.ts';
import { TermOrigin } from './term-origin.tsx';

/** Every term that an estimate rests on, with its source, date and confidence, and where to compare it. */
export function TermList({ terms }: { terms: CommissionTerms }) {
  const { words, locale } = useSpeech();
  const shown = (value: string | number | Money | undefined) =>
    typeof value === 'object' ? formatMoney(value, locale) : String(value ?? '–');
  const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(terms.rateBasisPoints / 100);

  return (
    <>
      <ul>
        {(Object.keys(termLabels) as (keyof CommissionTerms)[]).map((name) => (
          <li key={name}>
            {words(termLabels[name])} <b>{name === 'rateBasisPoints' ? rate : shown(terms[name])}</b>{' '}
            <TermOrigin name={name} isDefault={JSON.stringify(terms[name]) === JSON.stringify(defaultTerms[name])} />
          </li>
        ))}
        <li>
          {words('termsEvent')} <TermOrigin name="event" />
        </li>
      </ul>
      <p>{words('termsWhat')}</p>
    </>
  );
}
