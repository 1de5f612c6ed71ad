import { useState } from 'preact/hooks';
import { isSame } from '../../core/is-same.ts';
import type { Money } from '../../core/money.ts';
import { keyFor } from '../../core/sentences.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import { Segmented } from '../../ui/fields/segmented.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { SpendLookup } from '../../ui/terms/spend-lookup.tsx';
import { CommissionCurve } from './commission-curve.tsx';

type Marketplace = 'talent' | 'catalog';
type Props = {
  preferences: Preferences;
  marketplace: Marketplace;
  onMarketplace: (marketplace: Marketplace) => void;
};

/** What a contract would pay, and beside it the same for every size. The marketplace matters only if their terms differ. */
export function Calculator({ preferences: { talentTerms, catalogTerms }, marketplace, onMarketplace }: Props) {
  const words = useWords();
  const [spend, setSpend] = useState<Money>();
  const terms = marketplace === 'talent' ? talentTerms : catalogTerms;
  return (
    <section id="lookup">
      <h2 class="sr-only">{words('lookupHeading')}</h2>
      {!isSame(talentTerms, catalogTerms) && (
        <Segmented
          label={words('lookupHeading')}
          value={marketplace}
          options={(['talent', 'catalog'] as const).map((one) => [one, words(keyFor('market', one))] as const)}
          onChoose={onMarketplace}
        />
      )}
      <div class="beside">
        <div class="stack">
          <SpendLookup terms={terms} onSpend={setSpend} />
          <p class="soft">{words('lookupHelp')}</p>
        </div>
        <CommissionCurve terms={terms} spend={spend} />
      </div>
    </section>
  );
}
