import { keyFor } from '../../core/sentences.ts';
import type { DashboardData } from '../../flow/settings/open-dashboard.ts';
import { DeepLinkSwitch } from '../../ui/account/deep-link-switch.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { PolicyNotice } from '../../ui/managed/policy-notice.tsx';
import { OnThisPage } from '../on-this-page/on-this-page.tsx';
import { Accounts } from './accounts/accounts.tsx';
import { DangerCard } from './danger-card.tsx';
import { DataSettings } from './data-settings.tsx';
import { groups } from './groups.ts';
import { LanguageSetting } from './language-setting.tsx';
import '../../ui/parts/rows.css';
import './settings.css';
import { SettingsGroup } from './settings-group.tsx';
import { SubIdSettings } from './sub-id-settings.tsx';
import { TermsCard } from './terms/terms-card.tsx';

/** All settings in groups, beside a list that leads to each. What deletes something comes last. */
export function SettingsSection({ data: { shortcut, browser, today } }: { data: DashboardData }) {
  const words = useWords();
  return (
    <OnThisPage section="settings" parts={groups}>
      <PolicyNotice />
      <Accounts />
      <SettingsGroup name="deep-links">
        <div class="card rows">
          <DeepLinkSwitch />
        </div>
      </SettingsGroup>
      <SettingsGroup name="sub-ids">
        <SubIdSettings today={today} />
      </SettingsGroup>
      <SettingsGroup name="terms">
        <TermsCard />
      </SettingsGroup>
      <SettingsGroup name="language">
        <LanguageSetting />
      </SettingsGroup>
      <SettingsGroup name="shortcut">
        <div class="card">
          <p>{shortcut ? words('dashShortcutNow', shortcut) : words('dashShortcutNone')}</p>
          <p class="soft">{words(keyFor('dashShortcutHow', browser))}</p>
        </div>
      </SettingsGroup>
      <SettingsGroup name="data">
        <DataSettings />
      </SettingsGroup>
      <SettingsGroup name="reset">
        <DangerCard />
      </SettingsGroup>
    </OnThisPage>
  );
}
