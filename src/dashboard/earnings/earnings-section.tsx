import { useState } from 'preact/hooks';
import type { OwnInCurrency } from '../../core/earnings/sums/own-numbers.ts';
import { termsOf } from '../../core/settings/settings.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Tabs } from '../../ui/parts/tabs.tsx';
import { usePartInAddress } from '../use-part-in-address.ts';
import { AfterClick } from './after-click.tsx';
import { Calculator } from './calculator.tsx';
import { EarnedPart } from './earned/earned-part.tsx';
import { Forecast } from './forecast/forecast.tsx';
import './earnings.css';

/** The parts of this section, in the order of their tabs, each with its name. */
const parts = { earned: 'earnedAmount', calculator: 'tab_calculator', forecast: 'planHeading' } as const;
type Part = keyof typeof parts;
const names = Object.keys(parts) as [Part, ...Part[]];

/** What the links earned; what a contract would pay, and when; and what months could earn. */
export function EarningsSection() {
  const words = useWords();
  const { preferences } = useSettings().settings;
  const [shown, show] = usePartInAddress('earnings', names);
  const [marketplace, setMarketplace] = useState<'talent' | 'catalog'>('talent');
  const [owns, setOwns] = useState<readonly OwnInCurrency[]>([]);
  const terms = termsOf(preferences, marketplace);
  // Amounts in another currency, or in none, cannot stand beside the terms.
  const own = owns.find(({ currency }) => currency === terms.currency)?.own;
  const panels = {
    earned: <EarnedPart onOwn={setOwns} />,
    calculator: (
      <>
        <Calculator {...{ preferences, marketplace }} onMarketplace={setMarketplace} />
        <AfterClick terms={terms} />
      </>
    ),
    forecast: <Forecast terms={terms} own={own} />,
  } satisfies Record<Part, unknown>;
  return (
    <>
      <Tabs
        label={words('section_earnings')}
        tabs={names.map((name) => [name, words(parts[name])] as const)}
        chosen={shown}
        onChoose={show}
        panelOf={(name) => name}
      />
      {/* A hidden panel keeps what was typed in it. */}
      {names.map((name) => (
        <div
          key={name}
          id={name}
          class={name === 'earned' ? 'panel earned' : 'panel'}
          role="tabpanel"
          aria-labelledby={`tab-${name}`}
          hidden={name !== shown}
        >
          {panels[name]}
        </div>
      ))}
    </>
  );
}
