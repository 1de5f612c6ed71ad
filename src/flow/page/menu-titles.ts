import { keyFor } from '../../core/sentences.ts';
import { linkFormats } from '../../core/share/format-link.ts';
import { words } from '../../platform/words.ts';

/** What the context menu says: copying, and copying as each format but the bare address. */
export const menuTitles = () => ({
  copy: words('menuCopyLink'),
  copyAs: words('menuCopyAs'),
  formats: linkFormats.slice(1).map((format) => [format, words(keyFor('format', format))] as const),
});
