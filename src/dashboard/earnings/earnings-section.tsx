import { useState } from 'preact/hooks';
import { type PlanTexts, readPlan } from '../../core/commission/read-plan.ts';
import type { OwnInCurrency } from '../../core/earnings/sums/own-numbers.ts';
import type { Money } from '../../core/money.ts';
import { keyFor } from '../../core/sentences.ts';
import { termsOf } from '../../core/settings/settings.ts';
import { numberStyleOf } from '../../core/text/parse-number.ts';
import { copyText } from '../../flow/doors.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { SpendLookup } from '../../ui/terms/spend-lookup.tsx';
import { CommissionCurve } from './commission-curve.tsx';
import { EarnedPart } from './earned/earned-part.tsx';
import { withOwnNumbers } from './own-plan.ts';
import { planRows } from './plan-rows.ts';
import { PlanScenario } from './plan-scenario.tsx';

const starts: PlanTexts = {
  clients: '4',
  visits: '',
  clickRate: '3',
  signUpRate: '5',
  low: '50',
  typical: '200',
  high: '600',
  months: '12',
  goal: '1000',
};

/** What the links earned, what a contract would pay, the curve, and what months of clients could earn. */
export function EarningsSection() {
  const { settings } = useSettings();
  const speech = useSpeech();
  const { words, locale } = speech;
  const [marketplace, setMarketplace] = useState<'talent' | 'catalog'>('talent');
  const [spend, setSpend] = useState<Money>();
  const [texts, setTexts] = useState<Record<'planOne' | 'planTwo', PlanTexts>>({ planOne: starts, planTwo: starts });
  const [isCopied, setCopied] = useState<boolean>();
  const terms = termsOf(settings.preferences, marketplace);
  const [owns, setOwns] = useState<readonly OwnInCurrency[]>([]);
  // Amounts in another currency, or in none, cannot stand beside the terms.
  const own = owns.find(({ currency }) => currency === terms.currency)?.own;
  const style = numberStyleOf(locale);
  const scenarios = (['planOne', 'planTwo'] as const).map((name) => {
    const plan = readPlan(texts[name], terms, style);
    return {
      name,
      rows: plan.ok ? planRows(plan.value, own, speech) : [],
      problem: plan.ok ? undefined : plan.problem,
    };
  });
  const copy = async () => {
    const names = new Set(scenarios.flatMap(({ rows }) => rows.map(({ name }) => name)));
    const lines = [...names].map((name) => [
      words(name),
      ...scenarios.map(({ rows }) => rows.find((row) => row.name === name)?.value ?? ''),
    ]);
    const table = [['', ...scenarios.map(({ name }) => words(name))], ...lines];
    setCopied(await copyText(table.map((line) => line.join('\t')).join('\n')));
  };

  return (
    <>
      <EarnedPart onOwn={setOwns} />
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
        <SpendLookup terms={terms} onSpend={setSpend} />
        <p class="soft">{words('lookupHelp')}</p>
        <CommissionCurve terms={terms} spend={spend} />
      </section>
      <section id="plan">
        <h2>{words('planHeading')}</h2>
        <p class="soft">{words('planWhat')}</p>
        <div class="scenarios">
          {scenarios.map(({ name, rows, problem }) => (
            <PlanScenario
              key={name}
              name={words(name)}
              texts={texts[name]}
              rows={rows}
              problem={problem}
              onOwn={own && (() => setTexts({ ...texts, [name]: withOwnNumbers(texts[name], own, locale) }))}
              onChange={(next) => setTexts({ ...texts, [name]: next })}
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
              : speech.counted('afterLockedDays', terms.lockingDays)}
          </li>
          <li>{terms.payoutDay === undefined ? words('afterPaid') : words('afterPaidDay', String(terms.payoutDay))}</li>
        </ol>
      </section>
    </>
  );
}
