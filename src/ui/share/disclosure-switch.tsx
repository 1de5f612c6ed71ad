import { isManaged } from '../../core/settings/managed.ts';
import { disclosureLanguage, ownWording } from '../../core/share/disclosure/disclose.ts';
import { type DisclosureLanguage, disclosureLanguages } from '../../core/share/disclosure/wordings.ts';
import { languageName } from '../../core/speech/language-name.ts';
import { Switch } from '../fields/check.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { useSettings } from '../hooks/settings-context.ts';
import { useSpeech } from '../hooks/speech-context.ts';
import { ManagedNote } from '../managed/managed-note.tsx';

type Props = {
  isOn: boolean;
  /** The language chosen for this post, if it is not the usual one in the usual words. */
  language: DisclosureLanguage | undefined;
  onSwitch: (isOn: boolean) => void;
  onLanguage: (language: DisclosureLanguage | undefined) => void;
};

/** Whether a post has a disclosure, and its language: the usual one until another is chosen for this post. */
export function DisclosureSwitch({ isOn, language, onSwitch, onLanguage }: Props) {
  const { words, locale } = useSpeech();
  const { preferences, managed } = useSettings().settings;
  const isFixed = isManaged('disclosure', managed);
  const hasOwn = ownWording(preferences.disclosure) !== undefined;
  const usual = hasOwn ? 'own' : disclosureLanguage(preferences.disclosure, locale);
  const named = disclosureLanguages.map((one) => [one, languageName(one, locale)] as const);
  return (
    <>
      <Switch label={words('disclosed')} checked={isOn} isFixed={isFixed} onCheck={onSwitch}>
        {isOn && !isFixed && (
          <SelectField<DisclosureLanguage | 'own'>
            label={words('disclosureLanguage')}
            isLabelHidden
            class="fit"
            value={language ?? usual}
            options={hasOwn ? [['own', words('disclosureOwnWords')], ...named] : named}
            onChoose={(next) => onLanguage(next === usual || next === 'own' ? undefined : next)}
          />
        )}
      </Switch>
      {isFixed && <ManagedNote />}
    </>
  );
}
