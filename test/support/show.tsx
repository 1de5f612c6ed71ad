import { configure, render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { expect } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { Settings } from '../../src/core/settings/account-state.ts';
import { speechIn } from '../../src/core/speech/speech.ts';
import type { Words } from '../../src/core/speech/words.ts';
import { loadSettings } from '../../src/flow/settings/load-settings.ts';
import { savePreference } from '../../src/flow/settings/save-settings.ts';
import { watchSettings } from '../../src/flow/settings/watch-settings.ts';
import { loadSpeech } from '../../src/platform/words.ts';
import { Toaster } from '../../src/ui/display/toast.tsx';
import { SettingsOwner } from '../../src/ui/settings-owner.tsx';
import { settingsWith } from './records.ts';

// A busy machine may be slow; that says nothing about what is shown in the end.
configure({ asyncUtilTimeout: 10_000 });

/** The English sentences, as the browser would fill them. */
export const words: Words = (key, ...gaps) =>
  gaps.reduce((text, gap, at) => text.replaceAll(`$G${at + 1}$`, gap), messages[key].message);

/** English, with amounts and days as `locale` writes them. */
export const speech = (locale = 'en-US') => speechIn(words, locale);

/** Shows components as the popup would: in English, with settings from the real owner. */
export const showInPopup = (
  children: ComponentChildren,
  settings: Settings = settingsWith(),
  settling?: Promise<Settings>,
) =>
  render(
    <SettingsOwner
      first={{ settings, speech: speech(), ...(settling ? { settling } : {}) }}
      doors={{ watch: watchSettings, save: savePreference, speak: loadSpeech }}
    >
      {children}
    </SettingsOwner>,
  );

/** Shows components as the dashboard would, which also has a place for toasts. */
export const show = (children: ComponentChildren, settings?: Settings, settling?: Promise<Settings>) =>
  showInPopup(<Toaster>{children}</Toaster>, settings, settling);

/** Shows components with the stored settings. */
export const showStored = async (children: ComponentChildren) => show(children, await loadSettings());

/** Axe finds no violations; landmarks belong to the page, not to a component. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
