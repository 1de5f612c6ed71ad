import { useWords } from './speech-context.ts';

/** The name of a letter with the command key on the user's keyboard: `⌘C` on a Mac, `Ctrl+C` elsewhere. */
export function useCommandKey(letter: string): string {
  const words = useWords();
  return words(navigator.platform.startsWith('Mac') ? 'commandKeyMac' : 'commandKey', letter);
}
