import { h } from 'preact';
import { keepWhenLeaving, speech } from '../flow/doors.ts';
import { openDashboardData, wakeLibrary } from '../flow/settings/open-dashboard.ts';
import { savePreference } from '../flow/settings/save-settings.ts';
import { watchSettings } from '../flow/settings/watch-settings.ts';
import { showFocusWhole } from '../ui/hooks/show-focus-whole.ts';
import { mount } from '../ui/mount.ts';
import { SettingsOwner } from '../ui/settings-owner.tsx';
import { beginShown, Dashboard } from './dashboard.tsx';

const doors = { watch: watchSettings, save: savePreference };

wakeLibrary();
keepWhenLeaving();
showFocusWhole();
beginShown();
mount(speech(), openDashboardData(), ({ settings, data }) =>
  h(SettingsOwner, { first: settings, doors }, h(Dashboard, { data })),
);
