import { h } from 'preact';
import { locale, openDashboard, words } from '../flow/browser-doors.ts';
import { openPopup } from '../flow/page/open-popup.ts';
import { mount } from '../ui/mount.ts';
import { Popup } from './first/popup.tsx';

mount({ words, locale: locale() }, openPopup(), (opening) =>
  h(Popup, { opening, onSettings: () => void openDashboard() }),
);
