import { keyFor } from '../../core/sentences.ts';
import type { DashboardData } from '../../flow/settings/open-dashboard.ts';
import { useWords } from '../../ui/hooks/words-context.ts';
import { Accounts } from './accounts.tsx';
import { DataSettings } from './data-settings.tsx';
import { PreferenceSwitch } from './preference-switch.tsx';
import { SubIdSettings } from './sub-id-settings.tsx';
import { TermsSettings } from './terms-settings.tsx';

type Props = { data: DashboardData; onChanged: () => Promise<void> };

/** Everything the user may decide, and what is kept of it. */
export function SettingsSection({ data: { settings, shortcut, browser, today }, onChanged }: Props) {
  const words = useWords();
  const { preferences } = settings;
  // Fields start anew from what is stored, after a reset or a change elsewhere.
  const made = JSON.stringify(preferences);

  return (
    <>
      <Accounts settings={settings} onChanged={onChanged} />
      <section id="single-pages">
        <h2>{words('dashLinks')}</h2>
        <PreferenceSwitch key={made} name="singlePages" preferences={preferences} />
        <p class="soft">{words('checkOnce')}</p>
      </section>
      <SubIdSettings key={`sub-ids ${made}`} subIds={preferences.subIds} today={today} />
      <section id="terms">
        <h2>{words('termsHeading')}</h2>
        <p class="soft">{words('termsWhat')}</p>
        <p class="soft">{words('termsEvent')}</p>
        <TermsSettings key={`talent ${made}`} marketplace="talent" terms={preferences.talentTerms} />
        <TermsSettings key={`catalog ${made}`} marketplace="catalog" terms={preferences.catalogTerms} />
      </section>
      <section id="shortcut">
        <h2>{words('dashShortcut')}</h2>
        <p>{shortcut ? words('dashShortcutNow', shortcut) : words('dashShortcutNone')}</p>
        <p class="soft">{words(keyFor('dashShortcutHow', browser))}</p>
      </section>
      <DataSettings preferences={preferences} onChanged={onChanged} />
    </>
  );
}
