import { h } from 'preact';
import { locale, words } from '../flow/browser-doors.ts';
import { keepWhenLeaving } from '../flow/keep-when-leaving.ts';
import { openDashboardData, wakeLibrary } from '../flow/settings/open-dashboard.ts';
import { showFocusWhole } from '../ui/hooks/show-focus-whole.ts';
import { mount } from '../ui/mount.ts';
import { beginShown, Dashboard } from './dashboard.tsx';

wakeLibrary();
keepWhenLeaving();
showFocusWhole();
beginShown();
mount({ words, locale: locale() }, openDashboardData(), (opening) =>
  h(Dashboard, { opening, reload: openDashboardData }),
);
