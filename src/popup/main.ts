import { h } from 'preact';
import { openDashboard, speech } from '../flow/doors.ts';
import { openPopup } from '../flow/page/open-popup.ts';
import { savePreference } from '../flow/settings/save-settings.ts';
import { watchSettings } from '../flow/settings/watch-settings.ts';
import { mount } from '../ui/mount.ts';
import { SettingsOwner } from '../ui/settings-owner.tsx';
import { Popup } from './first/popup.tsx';

const doors = { watch: watchSettings, save: savePreference };

mount(speech(), openPopup(), ({ tab, settings }) =>
  h(
    SettingsOwner,
    { first: settings, doors },
    h(Popup, { ...(tab ? { tab } : {}), onSettings: () => void openDashboard() }),
  ),
);
