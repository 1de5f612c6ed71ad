import { useState } from 'preact/hooks';
import type { OwnInCurrency } from '../../core/earnings/sums/own-numbers.ts';
import { termsOf } from '../../core/settings/settings.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { AfterClick } from './after-click.tsx';
import { Calculator } from './calculator.tsx';
import { EarnedPart } from './earned/earned-part.tsx';
import { Forecast } from './forecast/forecast.tsx';
import './earnings.css';

/** What the links earned, what a contract would pay, what happens after the click, and what months could earn. */
export function EarningsSection() {
  const { preferences } = useSettings().settings;
  const [marketplace, setMarketplace] = useState<'talent' | 'catalog'>('talent');
  const [owns, setOwns] = useState<readonly OwnInCurrency[]>([]);
  const terms = termsOf(preferences, marketplace);
  // Amounts in another currency, or in none, cannot stand beside the terms.
  const own = owns.find(({ currency }) => currency === terms.currency)?.own;
  return (
    <>
      <EarnedPart onOwn={setOwns} />
      <Calculator {...{ preferences, marketplace }} onMarketplace={setMarketplace} />
      <AfterClick terms={terms} />
      <Forecast terms={terms} own={own} />
    </>
  );
}
