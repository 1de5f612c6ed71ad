import { writtenTerm } from '../../core/commission/term-fields.ts';
import {
  type CommissionTerms,
  defaultTerms,
  eventFact,
  type TermKinds,
  type TermName,
  termNames,
  termTable,
} from '../../core/commission/terms.ts';
import { formatMoney, type Money } from '../../core/money.ts';
import { keyFor } from '../../core/sentences.ts';
import { useSpeech } from '../hooks/speech-context.ts';
import { TermOrigin } from './term-origin.tsx';

const shown: { readonly [K in keyof TermKinds]: (value: TermKinds[K], locale: string) => string } = {
  share: (basisPoints, locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(basisPoints / 100),
  amount: (money, locale) => formatMoney(money, locale),
  currency: (code) => code,
  days: (days) => String(days),
};

/** Every term behind an estimate, with its source, date and confidence, and where to check it. */
export function TermList({ terms }: { terms: CommissionTerms }) {
  const { words, locale } = useSpeech();
  const show = (name: TermName) => {
    const value = terms[name];
    const format = shown[termTable[name].kind] as (value: string | number | Money, locale: string) => string;
    return value === undefined ? '–' : format(value, locale);
  };

  return (
    <>
      <ul>
        {termNames.map((name) => (
          <li key={name}>
            {words(keyFor('term', name))} <b>{show(name)}</b>{' '}
            <TermOrigin
              fact={termTable[name].fact}
              isDefault={writtenTerm(name, terms) === writtenTerm(name, defaultTerms)}
            />
          </li>
        ))}
        <li>
          {words('termsEvent')} <TermOrigin fact={eventFact} />
        </li>
      </ul>
      <p>{words('termsWhat')}</p>
    </>
  );
}
