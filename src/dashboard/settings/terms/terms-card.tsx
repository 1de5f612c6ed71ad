import { useRef, useState } from 'preact/hooks';
import { type CommissionTerms, defaultTerms, type TermName, termTable } from '../../../core/commission/terms.ts';
import { isSame } from '../../../core/is-same.ts';
import { dayName } from '../../../core/speech/day-name.ts';
import { numberStyleOf } from '../../../core/text/parse-number.ts';
import { Switch } from '../../../ui/fields/check.tsx';
import { Said } from '../../../ui/fields/said.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useSaved } from '../../../ui/hooks/use-saved.ts';
import { type Column, TermRow } from './term-row.tsx';
import { useTerms } from './use-terms.ts';

const first = ['rateBasisPoints', 'cap', 'currency', 'windowDays'] as const satisfies readonly TermName[];
const payout = ['lockingDays', 'threshold', 'payoutDay'] as const satisfies readonly TermName[];

/** What the contract pays, in one place: once for both marketplaces, or once for each. */
export function TermsCard() {
  const { words, locale } = useSpeech();
  const { said, saving } = useSaved();
  const { settings, change } = useSettings();
  const { talentTerms, catalogTerms } = settings.preferences;
  const [isApart, setApart] = useState(false);
  const isOne = !isApart && isSame(talentTerms, catalogTerms);
  /** What the Project Catalog had before both became the same, for whoever changes their mind. */
  const before = useRef<CommissionTerms>(undefined);
  const style = numberStyleOf(locale);
  const keepBoth = (talent: CommissionTerms, catalog: CommissionTerms) =>
    void saving(Promise.all([change('talentTerms', talent), change('catalogTerms', catalog)]).then(worse));
  const talent = useTerms(talentTerms, style, (made) => keepBoth(made, isOne ? made : catalogTerms));
  const catalog = useTerms(catalogTerms, style, (made) => keepBoth(talentTerms, made));
  const columns: readonly Column[] = isOne
    ? [{ market: '', fields: talent }]
    : [
        { market: words('market_talent'), fields: talent },
        { market: words('market_catalog'), fields: catalog },
      ];
  const join = (isJoined: boolean) => {
    setApart(!isJoined);
    if (isJoined) before.current = catalogTerms;
    const next = isJoined ? talentTerms : (before.current ?? catalogTerms);
    if (!isSame(next, catalogTerms)) keepBoth(talentTerms, next);
  };
  const reset = () => {
    talent.clear();
    catalog.clear();
    keepBoth(defaultTerms, defaultTerms);
  };

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
          <button
            class="button"
            type="button"
            disabled={isSame(talentTerms, defaultTerms) && isSame(catalogTerms, defaultTerms)}
            onClick={reset}
          >
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

/** The result that says more: one of two changes that was not kept, or is only kept here. */
function worse<T>([one, other]: [T, T]): T {
  return one === 'synced' ? other : one;
}
