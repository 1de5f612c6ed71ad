import { useWords } from './speech-context.ts';

/** How the user's keyboard names a letter pressed with the command key: `⌘C` on a Mac, `Ctrl+C` elsewhere. */
export function useCommandKey(letter: string): string {
  const words = useWords();
  return words(navigator.platform.startsWith('Mac') ? 'commandKeyMac' : 'commandKey', letter);
}
