import { h } from 'preact';
import { locale, words } from '../flow/browser-doors.ts';
import { openDashboardData } from '../flow/open-dashboard.ts';
import { mount } from '../ui/mount.ts';
import { Dashboard } from './dashboard.tsx';

mount({ words, locale: locale() }, openDashboardData(), (opening) => h(Dashboard, { opening }));
