import { type Contract, type ContractEvent, takeTerms } from '../../../core/earnings/api/contract.ts';
import { isSame } from '../../../core/is-same.ts';
import { keyFor } from '../../../core/sentences.ts';
import { termsOf } from '../../../core/settings/settings.ts';
import { dayName } from '../../../core/speech/day-name.ts';
import { formatRate } from '../../../core/speech/format-rate.ts';
import type { Speech } from '../../../core/speech/speech.ts';
import { Said } from '../../../ui/fields/said.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useSaved } from '../../../ui/hooks/use-saved.ts';

/** The contract's terms as impact.com has them, beside the user's own, each taken over with one press; and whatever else it says. */
export function ContractTerms({ contract }: { contract: Contract }) {
  const speech = useSpeech();
  const { words, locale } = speech;
  return (
    <details>
      <summary>{words('impactContract')}</summary>
      <div class="stack">
        {contract.hasMore && <p>{words('impactContractMore')}</p>}
        {contract.events.map((event, at) => (
          <EventTerms key={at} contract={contract} event={event} />
        ))}
        {contract.asWritten && <AsWritten lines={contract.asWritten} />}
        {contract.timed?.map(({ from, to, asWritten }, at) => (
          <section key={at} class="stack">
            <h4>{words('impactTimed', span(from, to, locale))}</h4>
            <AsWritten lines={asWritten} />
          </section>
        ))}
        {contract.special?.map(({ name, text }, at) => (
          <section key={at} class="stack">
            <h4>{name || words('impactSpecial')}</h4>
            <p class="special-terms" dir="auto">
              {text}
            </p>
          </section>
        ))}
      </div>
    </details>
  );
}

const shown = ['rateBasisPoints', 'cap', 'windowDays', 'lockingDays'] as const;

/** One kind of event: what it pays, what the user's terms say, and what only impact.com's own words tell. */
function EventTerms({ contract, event }: { contract: Contract; event: ContractEvent }) {
  const speech = useSpeech();
  const { words } = speech;
  const { settings, change } = useSettings();
  const { said, saving } = useSaved();
  const mine = {
    talent: termsOf(settings.preferences, 'talent'),
    catalog: termsOf(settings.preferences, 'catalog'),
  };
  const taken = takeTerms(mine.talent, contract, event);
  const isUsable = event.rateBasisPoints !== undefined && taken.ok;
  const use = (marketplace: 'talent' | 'catalog') => {
    const made = takeTerms(mine[marketplace], contract, event);
    if (made.ok) void saving(change(marketplace === 'catalog' ? 'catalogTerms' : 'talentTerms', made.value));
  };
  const told = tellEvent(event, contract.currency, speech);
  return (
    <section class="stack">
      <h4>{event.name}</h4>
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
              <td>{told[name]}</td>
              <td>{tellMine(mine.talent, speech)[name]}</td>
              <td>{tellMine(mine.catalog, speech)[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <AsWritten lines={event.asWritten} />
      {isUsable ? (
        <div class="row wrap">
          {(['talent', 'catalog'] as const).map((marketplace) => {
            const made = takeTerms(mine[marketplace], contract, event);
            return (
              <button
                class="button"
                type="button"
                key={marketplace}
                disabled={!made.ok || isSame(made.value, mine[marketplace])}
                onClick={() => use(marketplace)}
              >
                {words('impactTermsUse', words(keyFor('market', marketplace)))}
              </button>
            );
          })}
        </div>
      ) : (
        <p>{words('impactTermsUnclear')}</p>
      )}
      <Said said={said} />
    </section>
  );
}

/** What only impact.com's own words tell. */
function AsWritten({ lines }: { lines: readonly string[] }) {
  const { words } = useSpeech();
  if (lines.length === 0) return null;
  return (
    <>
      <p>{words('impactTermsAlso')}</p>
      <ul class="remarks" dir="ltr">
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </>
  );
}

const span = (from: string | undefined, to: string | undefined, locale: string): string =>
  [from, to].map((day) => (day === undefined ? '…' : dayName(day, locale))).join(' – ');

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

function tellMine(terms: ReturnType<typeof termsOf>, { words, locale, money, number }: Speech): Told {
  const days = (value: number | undefined) => (value === undefined ? words('impactTermUnsaid') : number(value));
  return {
    rateBasisPoints: formatRate(terms.rateBasisPoints, locale),
    cap: terms.cap ? money(terms.cap) : words('impactTermNone'),
    windowDays: days(terms.windowDays),
    lockingDays: days(terms.lockingDays),
  };
}
