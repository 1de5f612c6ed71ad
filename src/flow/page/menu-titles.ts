import { keyFor } from '../../core/sentences.ts';
import { linkFormats } from '../../core/share/format-link.ts';
import { loadChosenSpeech } from '../settings/load-speech.ts';

/** The titles of the context menu: copy, and copy as each format except the plain address. */
export async function menuTitles() {
  const { words } = await loadChosenSpeech();
  return {
    copy: words('menuCopyLink'),
    copyAs: words('menuCopyAs'),
    formats: linkFormats.slice(1).map((format) => [format, words(keyFor('format', format))] as const),
  };
}
