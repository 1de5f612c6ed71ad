import { type Contract, type ContractEvent, takeTerms } from '../../../core/earnings/api/contract.ts';
import { isSame } from '../../../core/is-same.ts';
import { keyFor } from '../../../core/sentences.ts';
import { termsOf } from '../../../core/settings/settings.ts';
import { dayName } from '../../../core/speech/day-name.ts';
import { Said } from '../../../ui/fields/said.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useSaved } from '../../../ui/hooks/use-saved.ts';
import { TermsTable } from './terms-table.tsx';

/** The contract's terms beside the user's own, each taken over with one press, and what else the contract says. */
export function ContractTerms({ contract }: { contract: Contract }) {
  const { words, locale } = useSpeech();
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

/** One kind of event: what it pays, what the user's terms say, and what is only known in impact.com's own words. */
function EventTerms({ contract, event }: { contract: Contract; event: ContractEvent }) {
  const { words } = useSpeech();
  const { settings, change } = useSettings();
  const { said, saving } = useSaved();
  const mine = {
    talent: termsOf(settings.preferences, 'talent'),
    catalog: termsOf(settings.preferences, 'catalog'),
  };
  const isUsable = event.rateBasisPoints !== undefined && takeTerms(mine.talent, contract, event).ok;
  return (
    <section class="stack">
      <h4>{event.name}</h4>
      <TermsTable event={event} currency={contract.currency} mine={mine} />
      <AsWritten lines={event.asWritten} />
      {isUsable ? (
        <div class="row wrap">
          {marketplaces.map((marketplace) => {
            const made = takeTerms(mine[marketplace], contract, event);
            const name = marketplace === 'catalog' ? 'catalogTerms' : 'talentTerms';
            return (
              <button
                class="button"
                type="button"
                key={marketplace}
                disabled={!made.ok || isSame(made.value, mine[marketplace])}
                onClick={() => made.ok && void saving(change(name, made.value))}
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

const marketplaces = ['talent', 'catalog'] as const;

/** What is only known in impact.com's own words. */
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
