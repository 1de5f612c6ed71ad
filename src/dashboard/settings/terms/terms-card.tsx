import { type TermName, termNames, termTable } from '../../../core/commission/terms.ts';
import { dayName } from '../../../core/speech/day-name.ts';
import { Switch } from '../../../ui/fields/check.tsx';
import { Said } from '../../../ui/fields/said.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { type Column, TermRow } from './term-row.tsx';
import { useBothTerms } from './use-both-terms.ts';

// What only the user's contract says has no default, and is asked for apart from the rest.
const isInContract = (name: TermName) => termTable[name].fact.confidence === 'unknown';
const first = termNames.filter((name) => !isInContract(name));
const payout = termNames.filter(isInContract);

/** What the contract pays, in one place: once for both marketplaces, or once for each. */
export function TermsCard() {
  const { words, locale } = useSpeech();
  const { said, isOne, isDefault, talent, catalog, join, reset } = useBothTerms();
  const columns: readonly Column[] = isOne
    ? [{ market: '', fields: talent }]
    : [
        { market: words('market_talent'), fields: talent },
        { market: words('market_catalog'), fields: catalog },
      ];

  return (
    <>
      <p class="soft">{words('termsEvent')}</p>
      <div class="card rows">
        <Switch label={words('termsSame')} checked={isOne} onCheck={join} />
        {!isOne && (
          <div class="term-pair soft" aria-hidden="true">
            <span class="term-name" />
            {columns.map(({ market }) => (
              <b key={market}>{market}</b>
            ))}
          </div>
        )}
        {first.map((name) => (
          <TermRow key={name} name={name} columns={columns} />
        ))}
        <details>
          <summary>{words('termsPayout')}</summary>
          <div class="rows">
            <p class="soft">{words('termsUnknown')}</p>
            {payout.map((name) => (
              <TermRow key={name} name={name} columns={columns} />
            ))}
          </div>
        </details>
        <div class="row wrap">
          <p class="soft grow">
            {origins(locale).map(([host, day]) => (
              <span key={host}>{words('termsFrom', host, day)}</span>
            ))}
          </p>
          <button class="button" type="button" disabled={isDefault} onClick={reset}>
            {words('termsReset')}
          </button>
        </div>
      </div>
      <Said said={said} />
      <p class="soft">{words('termsWhat')}</p>
    </>
  );
}

/** Where the defaults come from and when each source was last checked, every source once. */
function origins(locale: string): [host: string, day: string][] {
  const found = first.flatMap((name): [string, string][] => {
    const { source, asOf } = termTable[name].fact;
    return source ? [[new URL(source).hostname, dayName(asOf, locale)]] : [];
  });
  return [...new Map(found)];
}
