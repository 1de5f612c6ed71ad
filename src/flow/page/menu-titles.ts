import { keyFor } from '../../core/sentences.ts';
import { linkFormats } from '../../core/share/format-link.ts';
import { words } from '../../platform/words.ts';

/** The titles of the context menu: copy, and copy as each format except the plain address. */
export const menuTitles = () => ({
  copy: words('menuCopyLink'),
  copyAs: words('menuCopyAs'),
  formats: linkFormats.slice(1).map((format) => [format, words(keyFor('format', format))] as const),
});
