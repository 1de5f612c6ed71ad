// The product in one language, shown as in a browser of that language, and what holds for everything that it shows.
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, expect } from 'vitest';
import { route } from '../../src/background/route.ts';
import { formatMoney } from '../../src/core/money.ts';
import type { Settings } from '../../src/core/settings/account-state.ts';
import { isLanguage } from '../../src/core/speech/languages.ts';
import type { Speech } from '../../src/core/speech/speech.ts';
import type { Words } from '../../src/core/speech/words.ts';
import { Dashboard } from '../../src/dashboard/dashboard.tsx';
import { openPopup } from '../../src/flow/page/open-popup.ts';
import { saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { openDashboardData } from '../../src/flow/settings/open-dashboard.ts';
import { savePreference } from '../../src/flow/settings/save-settings.ts';
import { watchSettings } from '../../src/flow/settings/watch-settings.ts';
import { loadSpeech } from '../../src/platform/words.ts';
import { Popup } from '../../src/popup/first/popup.tsx';
import { SettingsOwner } from '../../src/ui/settings-owner.tsx';
import { pseudoCatalog } from '../drive/pseudo-words.mjs';
import { type Catalog, readCatalog, wordsOf } from './catalogs.ts';
import { browser, fake } from './fake-browser.ts';
import { account, settingsWith } from './records.ts';
import { expectAccessible } from './show.tsx';
import { foreignIn, leftoversIn, namelessIn } from './shown-words.ts';

/** English, long words, another direction, another script, and a language that nobody speaks. */
export const spokenLanguages = ['en', 'de', 'ar', 'ja', 'pseudo'] as const;
type SpokenLanguage = (typeof spokenLanguages)[number];

const catalogs = new Map<SpokenLanguage, { catalog: Catalog; words: Words }>();
function wordsIn(language: SpokenLanguage) {
  const known = catalogs.get(language);
  if (known) return known;
  const catalog = isLanguage(language) ? readCatalog(language) : pseudoCatalog(readCatalog('en'));
  const made = { catalog, words: wordsOf(catalog) };
  catalogs.set(language, made);
  return made;
}

/** Has the browser speak a language, and gives the words to find things by. */
async function speak(language: SpokenLanguage) {
  const { catalog, words: plain } = wordsIn(language);
  fake.locale = isLanguage(language) ? language : 'en';
  fake.say = (key, gaps) => plain(key as never, ...gaps);
  const speech = await loadSpeech('auto');
  return { ...speech, language, catalog, ...openers(speech), look: lookIn(language, catalog) };
}
type Spoken = Awaited<ReturnType<typeof speak>>;

function openers(speech: Speech) {
  const doors = { watch: watchSettings, save: savePreference, speak: loadSpeech };
  const show = (children: ComponentChildren, settings: Settings = settingsWith()) =>
    render(
      <SettingsOwner first={{ settings, speech }} doors={doors}>
        {children}
      </SettingsOwner>,
    );
  return {
    /** Shows components with any settings. */
    show,
    /** Shows the popup over a page, with what is stored. */
    popup: async (url: string) => {
      fake.tabs = [{ id: 7, url, active: true, isInvoked: true }];
      const { tab, ...opened } = await openPopup();
      const settings = await (opened.settling ?? opened.settings);
      return show(<Popup {...(tab ? { tab } : {})} onSettings={() => undefined} />, settings);
    },
    /** Shows a section of the dashboard, with what is stored. */
    section: async (name: string) => {
      location.hash = `#${name}`;
      const { settings, data } = await openDashboardData();
      return show(<Dashboard data={data} />, settings);
    },
    dollars: (amount: number) => formatMoney({ minor: Math.round(amount * 100), currency: 'USD' }, speech.locale),
  };
}

/** Waits until these words are shown. Nothing that is shown is in another language or without a name. */
const lookIn = (language: SpokenLanguage, catalog: Catalog) =>
  async function look(...sentences: string[]) {
    const { documentElement: root, body } = document;
    expect([root.lang, root.dir]).toEqual([isLanguage(language) ? language : 'en', language === 'ar' ? 'rtl' : 'ltr']);
    const isShown = (sentence: string) => body.textContent?.includes(sentence);
    await waitFor(() => expect(sentences.filter((one) => !isShown(one))).toEqual([]));
    expect(leftoversIn(body)).toEqual([]);
    expect(foreignIn(body, language, catalog)).toEqual([]);
    expect(namelessIn(body)).toEqual([]);
  };

/**
 * Has the browser speak a language in each test of a suite, with a worker that answers and the user's account set up.
 * `spoken` and `say` belong to the running test.
 */
export function suiteIn(language: SpokenLanguage) {
  const spoken = {} as Spoken;
  const say: Words = (...asked) => spoken.words(...asked);
  beforeEach(async () => {
    Object.assign(spoken, await speak(language));
    fake.worker = async (message) => route(message, { own: true });
    await saveAccount(account);
  });
  afterEach(async () => {
    if (language === 'ar') await expectAccessible(document.body);
    location.hash = '';
    browser.extension.inIncognitoContext = false;
  });
  return { spoken, say };
}

const button = (text: string) => screen.findByText(text, { selector: 'button, button *' });
const field = (label: string) =>
  screen.findByLabelText<HTMLInputElement>(label, { selector: 'input, textarea, select' });
/** The controls of a page, found by their words. */
export const controls = {
  button,
  field,
  press: async (text: string) => fireEvent.click(await button(text)),
  type: async (label: string, value: string) => fireEvent.input(await field(label), { target: { value } }),
  choose: async (label: string, value: string) => fireEvent.change(await field(label), { target: { value } }),
  /** Chooses a value in the menu of a filter. */
  filter: async (label: string, value: string) => {
    fireEvent.click(await screen.findByText(label, { selector: '.choice-button *' }));
    fireEvent.click(await screen.findByText(value, { selector: '.menu-item *' }));
  },
  drop: async (label: string, text: string, name: string) =>
    fireEvent.change(await field(label), { target: { files: [new File([text], name)] } }),
};
