import { detectPage } from '../../core/page/detect-page.ts';
import { hasOtherClick } from '../../core/page/other-click.ts';
import type { Words } from '../../core/speech/words.ts';
import { type ButtonLook, showButton } from '../../platform/browser-ui/toolbar.ts';
import { rememberOtherClick } from '../../platform/storage/tab-memory.ts';
import type { Tab } from '../../platform/tabs/tabs.ts';
import { loadChosenSpeech } from '../settings/load-speech.ts';

/** Lights the button of a tab that came to a linkable address, and remembers another affiliate's click in it. */
export async function lightButton(tab: Tab): Promise<void> {
  const address = tab.address ?? '';
  await Promise.all([
    loadChosenSpeech().then(({ words }) => showButton(tab.id, lookOf(address, words))),
    hasOtherClick(address) ? rememberOtherClick(tab.id) : undefined,
  ]);
}

/** How the button looks at an address, before anything else happened there. */
export function lookOf(address: string, words: Words): ButtonLook {
  const lit = detectPage(address).linkable;
  return { lit, title: words(lit ? 'buttonLit' : 'appName') };
}

/** The title of a button that is not lit. */
export const quietTitle = async (): Promise<string> => lookOf('', (await loadChosenSpeech()).words).title;
