import { expect, it, vi } from 'vitest';
import { describeOmnibox } from '../../../src/flow/page/answer-omnibox.ts';
import { followLanguage } from '../../../src/flow/page/follow-language.ts';
import { lightButton } from '../../../src/flow/page/light-button.ts';
import { loadChosenSpeech } from '../../../src/flow/settings/load-speech.ts';
import { savePreference } from '../../../src/flow/settings/save-settings.ts';
import { fake } from '../../support/fake-browser.ts';
import { layOwnFiles } from '../../support/own-files.ts';

const german = {
  language: { message: 'de' },
  menuCopyLink: { message: 'Tracking-Link kopieren' },
  buttonLit: { message: 'Finder’s Fee – dein Link ist bereit' },
  omniboxSpend: {
    message: '$G1$ bringen etwa $G2$',
    placeholders: { g1: { content: '$1' }, g2: { content: '$2' } },
  },
};
const address = 'https://www.upwork.com/hire/php-developers/';

it('uses the browser’s language until the user chooses one', async () => {
  fake.say = (key) => (key === 'language' ? 'fr' : `${key} en français`);
  fake.locale = 'fr-CA';
  const { words, locale } = await loadChosenSpeech();
  expect([words('settings'), locale]).toEqual(['settings en français', 'fr-CA']);
});

it('uses the chosen language, with its numbers, whatever the browser’s language', async () => {
  layOwnFiles({ '_locales/de/messages.json': german });
  await savePreference('language', 'de');
  const { words, locale } = await loadChosenSpeech();
  expect([words('menuCopyLink'), locale]).toEqual(['Tracking-Link kopieren', 'de']);
  // A sentence missing in German is shown in English.
  expect(words('copy')).toBe('Copy link');
  expect(await describeOmnibox('1.000,50')).toMatch(/^1\.000,50\s\$ bringen etwa 150(?:,00)?\s\$$/);
});

it.each([
  ['de-AT', 'Einstellungen'],
  ['en-GB', 'Settings'],
  ['tlh', 'Settings'],
])(
  'reads the words from the package while a browser in %s has none, as after an installation',
  async (locale, said) => {
    layOwnFiles();
    fake.hasWords = false;
    fake.locale = locale;
    expect((await loadChosenSpeech()).words('section_settings')).toBe(said);
  },
);

it('keeps the browser’s language if the words of the chosen one cannot be read', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  fake.say = (key) => (key === 'language' ? 'en' : `${key} in English`);
  await savePreference('language', 'ja');
  expect((await loadChosenSpeech()).words('settings')).toBe('settings in English');
});

it('uses the browser’s language in place of an unknown one, which stays stored', async () => {
  await fake.sync.set({ language: { version: 1, data: 'tlh' } });
  expect((await loadChosenSpeech()).words('settings')).toBe('settings');
  expect(fake.sync.all()).toMatchObject({ language: { data: 'tlh' } });
});

it('applies a newly chosen language at once to the menu and to the button of each open tab', async () => {
  layOwnFiles({ '_locales/de/messages.json': german });
  fake.tabs = [{ id: 7, url: address, active: true }];
  await lightButton({ id: 7, address, incognito: false });
  expect(fake.buttons.get(7)?.title).toBe('buttonLit');
  followLanguage();
  await savePreference('language', 'de');
  await vi.waitFor(() => expect(fake.menu[0]?.title).toBe('Tracking-Link kopieren'));
  await vi.waitFor(() => expect(fake.buttons.get(7)?.title).toBe('Finder’s Fee – dein Link ist bereit'));
  await savePreference('language', 'auto');
  await vi.waitFor(() => expect(fake.menu[0]?.title).toBe('menuCopyLink'));
  expect(fake.menu.filter(({ id }) => id === 'page:url')).toHaveLength(1);
});
