import { keyFor } from '../../core/sentences.ts';
import { isManaged } from '../../core/settings/managed.ts';
import { checkDisclosure } from '../../core/share/disclosure/check-disclosure.ts';
import {
  type DisclosureLanguage,
  disclosureLanguageFor,
  disclosureLanguages,
  disclosures,
} from '../../core/share/disclosure/wordings.ts';
import { languageName } from '../../core/speech/language-name.ts';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { Status } from '../../ui/display/status.tsx';
import { Said } from '../../ui/fields/said.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { ManagedNote } from '../../ui/managed/managed-note.tsx';

/** The disclosure of every post: its language, or the user's own words. */
export function DisclosureSettings() {
  const { words, locale } = useSpeech();
  const { said, saving } = useSaved();
  const { settings, change: changePreference } = useSettings();
  const { disclosure } = settings.preferences;
  if (isManaged('disclosure', settings.managed)) return <ManagedDisclosure own={disclosure.own ?? ''} />;
  const change = (next: typeof disclosure) => void saving(changePreference('disclosure', next));
  const language = disclosure.language === 'auto' ? disclosureLanguageFor(locale) : disclosure.language;
  const wording = disclosures[language] ?? disclosures.en;
  return (
    <section id="disclosure">
      <h2>{words('disclosureHeading')}</h2>
      <p class="soft">{words('disclosureWhat')}</p>
      <div class="card disclosures">
        <div class="stack">
          <SelectField<DisclosureLanguage | 'auto'>
            label={words('disclosureLanguage')}
            value={disclosure.language}
            options={[
              ['auto', words('disclosureAuto')],
              ...disclosureLanguages.map((one) => [one, languageName(one, locale)] as const),
            ]}
            hint={wording.rule ? words('disclosureRule', wording.rule.name) : words('disclosureUnchecked')}
            onChoose={(chosen) => change({ ...disclosure, language: chosen })}
          />
          <TextField
            label={words('disclosureOwn')}
            value={disclosure.own ?? ''}
            maxLength={400}
            onText={(own) => change(own === '' ? { language: disclosure.language } : { ...disclosure, own })}
          />
          <Status class="stack">
            {(disclosure.own ? checkDisclosure(disclosure.own) : []).map(({ code, seen = '' }) => (
              <SignedNotice key={code}>{words(keyFor('disclosure', code), seen)}</SignedNotice>
            ))}
          </Status>
        </div>
        <dl>
          {(['short', 'medium', 'long'] as const).map((form) => (
            <div key={form}>
              <dt>{words(keyFor('disclosureForm', form))}</dt>
              <dd lang={language} dir="auto">
                {wording[form]}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Said said={said} />
    </section>
  );
}

/** The wording that the organisation has set. */
function ManagedDisclosure({ own }: { own: string }) {
  const { words } = useSpeech();
  return (
    <section id="disclosure">
      <h2>{words('disclosureHeading')}</h2>
      <p class="soft">{words('disclosureWhat')}</p>
      <div class="card stack">
        <p dir="auto">{own}</p>
        <ManagedNote />
      </div>
    </section>
  );
}
