import { useRef, useState } from 'preact/hooks';
import { readTerms, writtenTerm } from '../../../core/commission/term-fields.ts';
import {
  type CommissionTerms,
  defaultTerms,
  type TermName,
  type TermsProblem,
  termTable,
} from '../../../core/commission/terms.ts';
import { isSame } from '../../../core/is-same.ts';
import type { NumberStyle } from '../../../core/text/parse-number.ts';

/** The fields of one contract's terms. */
export type TermFields = {
  text: (name: TermName) => string;
  /** Whether the field shows the value that every contract starts with. */
  isDefault: (name: TermName) => boolean;
  problem: (name: TermName) => TermsProblem | undefined;
  type: (name: TermName, text: string) => void;
  /** Keeps what was typed, unless a value is not possible. */
  done: () => void;
  /** The same while somebody types: the text stays as it was typed. */
  pause: () => void;
  /** Forgets what was typed. */
  clear: () => void;
};

/**
 * The terms of a contract while they are edited. Text that is not a possible value stays in its field and is not kept.
 */
export function useTerms(
  terms: CommissionTerms,
  style: NumberStyle,
  keep: (made: CommissionTerms) => void,
): TermFields {
  const [typed, setTyped] = useState<Partial<Record<TermName, string>>>({});
  const latest = useRef<() => void>(() => undefined);
  const checked = readTerms(terms, typed, style);
  const text = (name: TermName) => typed[name] ?? writtenTerm(name, terms);
  latest.current = () => {
    if (checked.ok && !isSame(checked.value, terms)) keep(checked.value);
  };
  return {
    text,
    isDefault: (name) =>
      (checked.ok ? writtenTerm(name, checked.value) : text(name)) === writtenTerm(name, defaultTerms),
    problem: (name) => (!checked.ok && termTable[name].problem === checked.problem ? checked.problem : undefined),
    type: (name, next) => setTyped({ ...typed, [name]: next }),
    done: () => {
      if (!checked.ok || Object.keys(typed).length === 0) return;
      setTyped({});
      keep(checked.value);
    },
    pause: () => latest.current(),
    clear: () => setTyped({}),
  };
}
