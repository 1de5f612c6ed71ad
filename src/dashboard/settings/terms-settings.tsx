import { useState } from 'preact/hooks';
import { readTerms, writtenTerm } from '../../core/commission/term-fields.ts';
import {
  type CommissionTerms,
  defaultTerms,
  type TermName,
  termNames,
  termTable,
} from '../../core/commission/terms.ts';
import { isSame } from '../../core/is-same.ts';
import { keyFor } from '../../core/sentences.ts';
import { termsOf } from '../../core/settings/settings.ts';
import { numberStyleOf } from '../../core/text/parse-number.ts';
import { Said } from '../../ui/fields/said.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { Notice } from '../../ui/notice.tsx';
import { TermOrigin } from '../../ui/terms/term-origin.tsx';

/** The terms of one marketplace: every field with the source of its value. Invalid terms are not kept. */
export function TermsSettings({ marketplace }: { marketplace: 'talent' | 'catalog' }) {
  const { words, locale } = useSpeech();
  const { said, saving } = useSaved();
  const { settings, change } = useSettings();
  const terms = termsOf(settings.preferences, marketplace);
  const [typed, setTyped] = useState<Partial<Record<TermName, string>>>({});
  const style = numberStyleOf(locale);
  const checked = readTerms(terms, typed, style);
  const isDefault = (name: TermName) =>
    checked.ok
      ? writtenTerm(name, checked.value) === writtenTerm(name, defaultTerms)
      : (typed[name] ?? writtenTerm(name, terms)) === writtenTerm(name, defaultTerms);
  const keep = (made: CommissionTerms) => {
    setTyped({});
    void saving(change(marketplace === 'catalog' ? 'catalogTerms' : 'talentTerms', made));
  };

  return (
    <fieldset class="card stack terms">
      <legend>{words(keyFor('market', marketplace))}</legend>
      <div class="pairs">
        {termNames.map((name) => (
          <TextField
            key={name}
            label={words(keyFor('term', name))}
            inputMode={termTable[name].kind === 'currency' ? 'text' : 'decimal'}
            value={typed[name] ?? writtenTerm(name, terms)}
            hint={<TermOrigin fact={termTable[name].fact} isDefault={isDefault(name)} />}
            onText={(text) => setTyped({ ...typed, [name]: text })}
            onDone={() => checked.ok && keep(checked.value)}
          />
        ))}
      </div>
      {!checked.ok && <Notice alert>{words(keyFor('terms', checked.problem))}</Notice>}
      {checked.ok && <Said said={said} />}
      <button
        class="button"
        type="button"
        disabled={checked.ok && isSame(checked.value, defaultTerms)}
        onClick={() => keep(defaultTerms)}
      >
        {words('termsReset')}
      </button>
    </fieldset>
  );
}
