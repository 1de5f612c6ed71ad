import type { CommissionTerms } from '../../../core/commission/terms.ts';
import type { ContractEvent } from '../../../core/earnings/api/contract.ts';
import { keyFor } from '../../../core/sentences.ts';
import { formatRate } from '../../../core/speech/format-rate.ts';
import type { Speech } from '../../../core/speech/speech.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

const shown = ['rateBasisPoints', 'cap', 'windowDays', 'lockingDays'] as const;

type Props = {
  event: ContractEvent;
  currency: string;
  /** The user's own terms. */
  mine: { talent: CommissionTerms; catalog: CommissionTerms };
};

/** Each term as impact.com has it, and as the user has it for each marketplace. */
export function TermsTable({ event, currency, mine }: Props) {
  const speech = useSpeech();
  const { words } = speech;
  const told = [tellEvent(event, currency, speech), tellMine(mine.talent, speech), tellMine(mine.catalog, speech)];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words('impactTerm')}</th>
          <th scope="col">{words('impactTermTheirs')}</th>
          <th scope="col">{words('market_talent')}</th>
          <th scope="col">{words('market_catalog')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((name) => (
          <tr key={name}>
            <th scope="row">{words(keyFor('term', name))}</th>
            {told.map((terms, at) => (
              <td key={at}>{terms[name]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Told = Record<(typeof shown)[number], string>;

function tellEvent(event: ContractEvent, currency: string, { words, locale, money, number }: Speech): Told {
  const { rateBasisPoints, capMinor, windowDays, lockingDays } = event;
  const unsaid = words('impactTermUnsaid');
  const cap =
    capMinor === 'none' ? words('impactTermNone') : capMinor !== undefined && money({ minor: capMinor, currency });
  return {
    rateBasisPoints: rateBasisPoints === undefined ? unsaid : formatRate(rateBasisPoints, locale),
    cap: cap || unsaid,
    windowDays: windowDays === undefined ? unsaid : number(windowDays),
    lockingDays: lockingDays === undefined ? unsaid : number(lockingDays),
  };
}

function tellMine(terms: CommissionTerms, { words, locale, money, number }: Speech): Told {
  const days = (value: number | undefined) => (value === undefined ? words('impactTermUnsaid') : number(value));
  return {
    rateBasisPoints: formatRate(terms.rateBasisPoints, locale),
    cap: terms.cap ? money(terms.cap) : words('impactTermNone'),
    windowDays: days(terms.windowDays),
    lockingDays: days(terms.lockingDays),
  };
}
