import { keyFor } from '../../core/sentences.ts';
import type { DashboardData } from '../../flow/settings/open-dashboard.ts';
import { DeepLinkSwitch } from '../../ui/account/deep-link-switch.tsx';
import { Boundary } from '../../ui/boundary.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { PolicyNotice } from '../../ui/managed/policy-notice.tsx';
import { Accounts } from './accounts.tsx';
import { DataSettings } from './data-settings.tsx';
import { LanguageSetting } from './language-setting.tsx';
import { SubIdSettings } from './sub-id-settings.tsx';
import { TermsSettings } from './terms-settings.tsx';

/** All settings, and the stored data. */
export function SettingsSection({ data: { shortcut, browser, today } }: { data: DashboardData }) {
  const words = useWords();
  return (
    <>
      <PolicyNotice />
      <Boundary>
        <Accounts />
      </Boundary>
      <section id="single-pages">
        <h2>{words('dashLinks')}</h2>
        <DeepLinkSwitch />
      </section>
      <Boundary>
        <SubIdSettings today={today} />
      </Boundary>
      <section id="terms">
        <h2>{words('termsHeading')}</h2>
        <p class="soft">{words('termsWhat')}</p>
        <p class="soft">{words('termsEvent')}</p>
        <Boundary>
          <TermsSettings marketplace="talent" />
        </Boundary>
        <Boundary>
          <TermsSettings marketplace="catalog" />
        </Boundary>
      </section>
      <LanguageSetting />
      <section id="shortcut">
        <h2>{words('dashShortcut')}</h2>
        <p>{shortcut ? words('dashShortcutNow', shortcut) : words('dashShortcutNone')}</p>
        <p class="soft">{words(keyFor('dashShortcutHow', browser))}</p>
      </section>
      <Boundary>
        <DataSettings />
      </Boundary>
    </>
  );
}
