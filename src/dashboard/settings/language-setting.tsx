import { type Language, languages } from '../../core/speech/languages.ts';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';

/** The language of the product. Each language is named in itself, so that its speakers find it whatever language is active. */
export function LanguageSetting() {
  const words = useWords();
  const { settings, change } = useSettings();
  return (
    <div class="card rows">
      <SelectField<Language | 'auto'>
        label={words('languageLabel')}
        hint={words('languageHint')}
        value={settings.preferences.language}
        options={[['auto', words('languageAuto')], ...languages.map((one) => [one, ownNameOf(one)] as const)]}
        onChoose={(chosen) => void change('language', chosen)}
      />
    </div>
  );
}

function ownNameOf(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
