import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/preact';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSpeech } from '../../src/flow/doors.ts';
import { openPopup } from '../../src/flow/page/open-popup.ts';
import { saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { savePreference } from '../../src/flow/settings/save-settings.ts';
import { watchSettings } from '../../src/flow/settings/watch-settings.ts';
import { Popup } from '../../src/popup/first/popup.tsx';
import { mount } from '../../src/ui/mount.ts';
import { fake } from '../support/fake-browser.ts';
import { account } from '../support/records.ts';
import { words } from '../support/show.tsx';

const page = readFileSync('src/popup/index.html', 'utf8');
const [, body = ''] = /<body>(.*)<\/body>/s.exec(page) ?? [];
const doors = { watch: watchSettings, save: savePreference, speak: loadSpeech };

beforeEach(() => {
  document.body.innerHTML = body;
  fake.say = (key, gaps) => words(key as never, ...gaps);
});

afterEach(() => {
  render(null, app());
  document.body.innerHTML = '';
});

const app = () => document.querySelector('#app') as HTMLElement;
const logo = () => app().querySelector('header.top > svg.mark:first-child');

it.each<[string, string, boolean, string]>([
  ['a page with a link', 'https://www.upwork.com/hire/php-developers/', true, 'Copy link'],
  ['a page of another site', 'https://blog.example/', true, 'Settings'],
  ['set-up', 'https://www.upwork.com/hire/php-developers/', false, 'Use this account'],
])('the script finds in the page what it would draw first: %s', async (_, url, isSetUp, button) => {
  fake.tabs = [{ id: 7, url, active: true }];
  if (isSetUp) await saveAccount(account);
  const before = logo();
  const drawn = before?.outerHTML;
  expect(drawn).toContain('svg');
  await mount(openPopup, doors, ({ tab }) => h(Popup, { ...(tab ? { tab } : {}), onSettings: () => undefined }));
  // The same element: it is not even drawn again, and nothing else of the page is left over.
  expect(logo()).toBe(before);
  expect(logo()?.outerHTML).toBe(drawn);
  expect(app().querySelectorAll('header.top')).toHaveLength(1);
  await screen.findByRole('button', { name: new RegExp(`^${button}`) });
  expect(logo()?.outerHTML).toBe(drawn);
});
