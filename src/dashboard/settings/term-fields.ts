import type { CommissionTerms } from '../../core/commission/terms.ts';
import type { Money } from '../../core/money.ts';

/** The terms that a person may write. */
export type TermName = keyof CommissionTerms;

type TermField = {
  read: (terms: CommissionTerms) => string;
  /** The terms with `text` in them; what is no number becomes one that the check refuses with its sentence. */
  write: (terms: CommissionTerms, text: string) => CommissionTerms;
};

/** How each term is written and read in a field. */
export const termFields: Readonly<Record<TermName, TermField>> = {
  rateBasisPoints: {
    read: ({ rateBasisPoints }) => String(rateBasisPoints / 100),
    write: (terms, text) => ({ ...terms, rateBasisPoints: Math.round(toNumber(text) * 100) }),
  },
  cap: {
    read: ({ cap }) => fromMoney(cap),
    write: (terms, text) => withOptional(terms, 'cap', toMoney(text, terms.currency)),
  },
  currency: {
    read: ({ currency }) => currency,
    write: (terms, text) => {
      const currency = text.trim().toUpperCase();
      const moved = (money: Money | undefined) => money && { ...money, currency };
      return withOptional(
        withOptional({ ...terms, currency }, 'cap', moved(terms.cap)),
        'threshold',
        moved(terms.threshold),
      );
    },
  },
  windowDays: days('windowDays'),
  lockingDays: days('lockingDays'),
  threshold: {
    read: ({ threshold }) => fromMoney(threshold),
    write: (terms, text) => withOptional(terms, 'threshold', toMoney(text, terms.currency)),
  },
  payoutDay: days('payoutDay'),
};

function days(name: 'windowDays' | 'lockingDays' | 'payoutDay'): TermField {
  return {
    read: (terms) => (terms[name] === undefined ? '' : String(terms[name])),
    write: (terms, text) => withOptional(terms, name, text.trim() === '' ? undefined : toNumber(text)),
  };
}

function withOptional<K extends keyof CommissionTerms>(
  terms: CommissionTerms,
  name: K,
  value: CommissionTerms[K] | undefined,
) {
  const { [name]: _, ...others } = terms;
  return (value === undefined ? others : { ...others, [name]: value }) as CommissionTerms;
}

const fromMoney = (money: Money | undefined): string => (money ? String(money.minor / 100) : '');

const toMoney = (text: string, currency: string): Money | undefined =>
  text.trim() === '' ? undefined : { minor: Math.round(toNumber(text) * 100), currency };

/** A number as people write it, with a comma or a point before the decimals; anything else is none. */
const toNumber = (text: string): number =>
  /^-?\d{1,9}(?:[.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
