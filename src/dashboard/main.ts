import { h } from 'preact';
import { keepWhenLeaving, loadSpeech } from '../flow/doors.ts';
import { openDashboardData, wakeLibrary } from '../flow/settings/open-dashboard.ts';
import { saveTyping } from '../flow/settings/save-typing.ts';
import { watchSettings } from '../flow/settings/watch-settings.ts';
import { showFocusWhole } from '../ui/hooks/show-focus-whole.ts';
import { mount } from '../ui/mount.ts';
import { beginShown, Dashboard } from './dashboard.tsx';

const doors = { watch: watchSettings, save: saveTyping, speak: loadSpeech };

wakeLibrary();
keepWhenLeaving();
showFocusWhole();
beginShown();
void mount(openDashboardData, doors, ({ data }) => h(Dashboard, { data }));
