import { showTitle } from '../../platform/browser-ui/toolbar.ts';
import { loadChosenSpeech } from '../settings/load-speech.ts';

/** Says on the button of a tab what its page could earn, in the words and the figure of the popup. */
export async function tellButton(tabId: number, earnings: string): Promise<void> {
  const { words } = await loadChosenSpeech();
  await showTitle(tabId, words('buttonEarns', earnings));
}
