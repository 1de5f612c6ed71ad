import { render, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/core/settings/account-state.ts';
import { type Speech, speechIn } from '../../src/core/speech/speech.ts';
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
import { readCatalog, wordsOf } from '../support/catalogs.ts';
import { fake } from '../support/fake-browser.ts';
import { account } from '../support/records.ts';
import { expectAccessible } from '../support/show.tsx';

const doors = { watch: watchSettings, save: savePreference, speak: loadSpeech };
const pseudo = speechIn(wordsOf(pseudoCatalog(readCatalog('en'))), 'en');
/** Text on a page that is not ours to translate: names, addresses, keys, and examples of what users write. */
const names =
  /Finder's Fee|Upwork|impact\.com|https?:\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|io|social)\S*|\{\w+\}|#\w+|spring-blog|PHP developers|1062918\S*|Alt\+Shift\+[FK]|Ctrl|Reddit|LinkedIn|USD/gi;
/** The names of languages, which come from the browser, and posts, which are in the language of their disclosure. */
const inAnotherLanguage = 'option, textarea, dd[lang], .template-preview';

/** What a person reads or hears there that is in no pair of brackets. */
function foreignIn(container: Element): string[] {
  const texts: string[] = [];
  const walk = document.createTreeWalker(container, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node instanceof Element)
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(node.getAttribute(name) ?? '');
    else if (!node.parentElement?.closest(inAnotherLanguage)) texts.push(node.textContent ?? '');
  }
  return texts.map(withoutBrackets).filter((text) => /\p{L}{2,}/u.test(text.replace(names, '')));
}

/** A sentence may have another one in its gap. */
function withoutBrackets(text: string): string {
  const left = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return left === text ? left : withoutBrackets(left);
}

beforeEach(async () => {
  await saveAccount(account);
});
afterEach(() => {
  location.hash = '';
});

const spoken = (speech: Speech, settings: Settings, part: ComponentChildren) =>
  render(
    <SettingsOwner first={{ settings, speech }} doors={doors}>
      {part}
    </SettingsOwner>,
  ).container;

async function openSection(name: string, speech: Speech): Promise<Element> {
  location.hash = `#${name}`;
  const { settings, data } = await openDashboardData();
  const container = spoken(speech, settings, <Dashboard data={data} />);
  await waitFor(() => expect(container.querySelector('main > :not(h1)')).toBeTruthy());
  return container;
}

async function openOnPage(address: string, speech: Speech): Promise<Element> {
  fake.tabs = [{ id: 7, url: address, active: true }];
  const { tab, settings } = await openPopup();
  const container = spoken(speech, settings, <Popup {...(tab ? { tab } : {})} onSettings={() => undefined} />);
  await waitFor(() => expect(container.querySelector('h1')).toBeTruthy());
  await waitFor(() => expect(container.querySelector('main, form, button')).toBeTruthy());
  return container;
}

const sections = ['links', 'earnings', 'convert', 'sharing', 'welcome', 'settings', 'help'];
const addresses = [
  'https://www.upwork.com/hire/php-developers/',
  'https://www.upwork.com/nx/find-work/',
  'https://example.com/',
];

describe('in a language that nobody speaks', () => {
  it.each(sections)('the section %s says nothing in English', async (name) => {
    expect(foreignIn(await openSection(name, pseudo))).toEqual([]);
  });

  it.each(addresses)('the popup over %s says nothing in English', async (address) => {
    expect(foreignIn(await openOnPage(address, pseudo))).toEqual([]);
  });

  it('the popup without an account says nothing in English', async () => {
    fake.sync.renew();
    expect(foreignIn(await openOnPage(addresses[0] ?? '', pseudo))).toEqual([]);
  });
});

describe.each(['de', 'ar', 'ja'] as const)('in %s', (language) => {
  const speech = speechIn(wordsOf(readCatalog(language)), language);

  it.each(sections)('the section %s names everything and is accessible', async (name) => {
    const container = await openSection(name, speech);
    expect(document.documentElement.lang).toBe(language);
    expect(document.documentElement.dir).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(namelessIn(container)).toEqual([]);
    await expectAccessible(container);
  });

  it.each(addresses)('the popup over %s names everything and is accessible', async (address) => {
    const container = await openOnPage(address, speech);
    expect(namelessIn(container)).toEqual([]);
    await expectAccessible(container);
  });
});

/** Buttons, headings and labels without words: what a missing sentence would leave. */
const namelessIn = (container: Element): string[] =>
  [...container.querySelectorAll('button, h1, h2, h3, label, legend, summary, option, th')]
    .filter((one) => !one.textContent?.trim() && !one.getAttribute('aria-label') && !one.closest('[aria-hidden]'))
    .map((one) => one.outerHTML);
