import { useState } from 'preact/hooks';
import { type CommissionTerms, checkTerms, defaultTerms } from '../../core/commission/terms.ts';
import { isSame } from '../../core/is-same.ts';
import { termsOf } from '../../core/settings/settings.ts';
import { keyFor } from '../../core/speech/words.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { Notice } from '../../ui/notice.tsx';
import { termLabels } from '../../ui/terms/term-labels.ts';
import { TermOrigin } from '../../ui/terms/term-origin.tsx';
import { type TermName, termFields } from './term-fields.ts';

/** The terms of one marketplace: every field with where its value is known from; nothing is kept that cannot be. */
export function TermsSettings({ marketplace }: { marketplace: 'talent' | 'catalog' }) {
  const words = useWords();
  const { said, saving } = useSaved();
  const { settings, change } = useSettings();
  const terms = termsOf(settings.preferences, marketplace);
  const [typed, setTyped] = useState<Partial<Record<TermName, string>>>({});
  const next = Object.entries(typed).reduce(
    (made, [name, text]) => termFields[name as TermName].write(made, text ?? ''),
    terms,
  );
  const checked = checkTerms(next);
  const keep = (made: CommissionTerms) => {
    setTyped({});
    void saving(change(marketplace === 'catalog' ? 'catalogTerms' : 'talentTerms', made));
  };

  return (
    <fieldset class="card stack terms">
      <legend>{words(keyFor('market', marketplace))}</legend>
      <div class="pairs">
        {(Object.keys(termFields) as TermName[]).map((name) => (
          <label class="field" key={name}>
            {words(termLabels[name])}
            <input
              type="text"
              inputMode={name === 'currency' ? 'text' : 'decimal'}
              value={typed[name] ?? termFields[name].read(terms)}
              onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              onChange={() => checked.ok && keep(checked.value)}
            />
            <span class="soft">
              <TermOrigin name={name} isDefault={termFields[name].read(next) === termFields[name].read(defaultTerms)} />
            </span>
          </label>
        ))}
      </div>
      {!checked.ok && <Notice alert>{words(keyFor('terms', checked.problem))}</Notice>}
      {said && checked.ok && <Notice alert={said.alert}>{words(said.key)}</Notice>}
      <button class="button" type="button" disabled={isSame(next, defaultTerms)} onClick={() => keep(defaultTerms)}>
        {words('termsReset')}
      </button>
    </fieldset>
  );
}
