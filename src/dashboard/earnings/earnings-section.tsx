import { useState } from 'preact/hooks';
import type { Money } from '../../core/money.ts';
import { termsOf } from '../../core/settings/settings.ts';
import { keyFor } from '../../core/speech/words.ts';
import { copyText } from '../../flow/doors.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { SpendLookup } from '../../ui/terms/spend-lookup.tsx';
import { CommissionCurve } from './commission-curve.tsx';
import { type PlanRow, PlanScenario } from './plan-scenario.tsx';

/** What any contract would pay, the curve behind it, and what months of clients could bring. */
export function EarningsSection() {
  const { settings } = useSettings();
  const words = useWords();
  const [marketplace, setMarketplace] = useState<'talent' | 'catalog'>('talent');
  const [spend, setSpend] = useState<Money>();
  const [rows, setRows] = useState<Record<string, PlanRow[]>>({});
  const [isCopied, setCopied] = useState<boolean>();
  const terms = termsOf(settings.preferences, marketplace);
  const scenarios = [words('planOne'), words('planTwo')];
  const copy = async () => {
    const names = Object.values(rows)[0]?.map(({ name }) => name) ?? [];
    const lines = names.map((name) =>
      [words(name), ...scenarios.map((one) => rows[one]?.find((row) => row.name === name)?.value ?? '')].join('\t'),
    );
    setCopied(await copyText([['', ...scenarios].join('\t'), ...lines].join('\n')));
  };

  return (
    <>
      <section id="lookup">
        <h2>{words('lookupHeading')}</h2>
        <fieldset class="row plain-set">
          <legend class="sr-only">{words('lookupHeading')}</legend>
          {(['talent', 'catalog'] as const).map((one) => (
            <button
              class={one === marketplace ? 'button primary' : 'button'}
              type="button"
              key={one}
              aria-pressed={one === marketplace}
              onClick={() => setMarketplace(one)}
            >
              {words(keyFor('market', one))}
            </button>
          ))}
        </fieldset>
        <SpendLookup terms={terms} autofocus onSpend={setSpend} />
        <p class="soft">{words('lookupHelp')}</p>
        <CommissionCurve terms={terms} spend={spend} />
      </section>
      <section id="plan">
        <h2>{words('planHeading')}</h2>
        <p class="soft">{words('planWhat')}</p>
        <div class="scenarios">
          {scenarios.map((name) => (
            <PlanScenario
              key={name + marketplace}
              name={name}
              terms={terms}
              onRows={(next) => setRows((all) => ({ ...all, [name]: next }))}
            />
          ))}
        </div>
        <button class="button" type="button" onClick={() => void copy()}>
          {words('planCopy')}
        </button>
        {isCopied !== undefined && (
          <Notice alert={!isCopied}>{words(isCopied ? 'planCopied' : 'roundupFailed')}</Notice>
        )}
      </section>
      <section id="after">
        <h2>{words('afterHeading')}</h2>
        <ol>
          <li>{words('afterPending')}</li>
          <li>
            {terms.lockingDays === undefined
              ? words('afterLocked')
              : words('afterLockedDays', String(terms.lockingDays))}
          </li>
          <li>{terms.payoutDay === undefined ? words('afterPaid') : words('afterPaidDay', String(terms.payoutDay))}</li>
        </ol>
      </section>
    </>
  );
}
