import type { Sharer } from '../../core/settings/sharer.ts';
import { disclose } from '../../core/share/disclosure/disclose.ts';
import { formatLink, type LinkFormat, linkFormats } from '../../core/share/format-link.ts';
import type { CopyContent } from './copy-link.ts';
import type { MadeLink } from './make-link.ts';

/** The ways to copy a link: the formats, and rich text, which puts two of them on the clipboard. */
export type CopyFormat = LinkFormat | 'rich';

/** The ways, in the order in which they are offered. */
export const copyFormats: readonly CopyFormat[] = [...linkFormats, 'rich'];

/** What a format puts on the clipboard, with the user's disclosure in every format that contains words. */
export function contentFor(
  format: CopyFormat,
  { link, title }: { link: MadeLink; title: string },
  { preferences }: Pick<Sharer, 'preferences'>,
  locale: string,
): CopyContent {
  const disclosure = disclose(preferences.disclosure, 'medium', locale);
  const parts = { url: link.trackingLink, title, disclosure };
  if (format === 'rich') return { format, text: formatLink('title-url', parts), html: formatLink('html', parts) };
  return { format, text: formatLink(format, parts) };
}
