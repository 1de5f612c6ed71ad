import { defined } from '../defined.ts';
import { type Result, refuse } from '../result.ts';
import { type NumberStyle, parseNumber } from '../text/parse-number.ts';
import {
  type CommissionTerms,
  checkTerms,
  type TermKinds,
  type TermName,
  type TermsProblem,
  termNames,
  termTable,
} from './terms.ts';

/**
 * How a kind of term is written in a field, and how it is read from there. Reading gives nothing if the text is not
 * such a value.
 */
type Field<K extends keyof TermKinds> = {
  write: (value: TermKinds[K]) => string;
  read: (text: string, currency: string, style: NumberStyle) => TermKinds[K] | undefined;
};

const fields: { readonly [K in keyof TermKinds]: Field<K> } = {
  share: { write: inHundreds, read: (text, _, style) => hundredths(text, style) },
  days: { write: String, read: (text, _, style) => certain(text, style) },
  currency: { write: (code) => code, read: (text) => text.trim().toUpperCase() },
  amount: {
    write: ({ minor }) => inHundreds(minor),
    read: (text, currency, style) => {
      const minor = hundredths(text, style);
      return minor === undefined ? undefined : { minor, currency };
    },
  },
};

/** A term as its field shows it. Empty if the contract does not mention it. */
export function writtenTerm(name: TermName, terms: CommissionTerms): string {
  const value = terms[name];
  const write = fields[termTable[name].kind].write as (value: unknown) => string;
  return value === undefined ? '' : write(value);
}

/**
 * The terms with the typed values, or the first problem. An empty field removes its term. Text that is not a number, or
 * that could be two numbers, is refused and not guessed. If the currency changes, the amounts keep their numbers in the
 * new one.
 */
export function readTerms(
  terms: CommissionTerms,
  typed: { readonly [name in TermName]?: string | undefined },
  style: NumberStyle,
): Result<CommissionTerms, TermsProblem> {
  const currency = fields.currency.read(typed.currency ?? terms.currency, '', style) ?? '';
  const made: { [name in TermName]?: unknown } = {};
  for (const name of termNames) {
    const { kind, problem } = termTable[name];
    const text = typed[name];
    if (text?.trim() === '') continue;
    const value = text === undefined ? moved(terms[name], currency) : fields[kind].read(text, currency, style);
    if (text !== undefined && value === undefined) return refuse(problem);
    made[name] = value;
  }
  return checkTerms(defined(made) as CommissionTerms);
}

const moved = (value: CommissionTerms[TermName], currency: string) =>
  typeof value === 'object' ? { ...value, currency } : value;

function inHundreds(value: number): string {
  return String(value / 100);
}

function certain(text: string, style: NumberStyle): number | undefined {
  const number = parseNumber(text, style);
  return number?.ambiguous ? undefined : number?.value;
}

function hundredths(text: string, style: NumberStyle): number | undefined {
  const number = certain(text, style);
  return number === undefined ? undefined : Math.round(number * 100);
}
