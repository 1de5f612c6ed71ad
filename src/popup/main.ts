import { open } from './first/opening.ts';

// The line above is the first, so that the browser is asked before anything else is evaluated.

import { h } from 'preact';
import { fillsScreen, loadSpeech, openDashboard } from '../flow/doors.ts';
import { savePreference } from '../flow/settings/save-settings.ts';
import { watchSettings } from '../flow/settings/watch-settings.ts';
import { mount } from '../ui/mount.ts';
import { Popup } from './first/popup.tsx';

const doors = { watch: watchSettings, save: savePreference, speak: loadSpeech };

document.documentElement.classList.toggle('whole-screen', fillsScreen());
void mount(open, doors, ({ tab }) => h(Popup, { ...(tab ? { tab } : {}), onSettings: () => void openDashboard() }));
