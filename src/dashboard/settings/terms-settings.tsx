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
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { Notice } from '../../ui/notice.tsx';
import { TermOrigin } from '../../ui/terms/term-origin.tsx';

/** The terms of one marketplace: every field with where its value is known from; nothing is kept that cannot be. */
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
          <label class="field" key={name}>
            {words(keyFor('term', name))}
            <input
              type="text"
              inputMode={termTable[name].kind === 'currency' ? 'text' : 'decimal'}
              value={typed[name] ?? writtenTerm(name, terms)}
              onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              onChange={() => checked.ok && keep(checked.value)}
            />
            <span class="soft">
              <TermOrigin fact={termTable[name].fact} isDefault={isDefault(name)} />
            </span>
          </label>
        ))}
      </div>
      {!checked.ok && <Notice alert>{words(keyFor('terms', checked.problem))}</Notice>}
      {said && checked.ok && <Notice alert={said.alert}>{words(said.key)}</Notice>}
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
