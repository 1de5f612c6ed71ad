import { isQuotedPrintable } from '../text/quoted-printable.ts';

/**
 * Formats that are recognised but not converted, because a changed link would break their lines, escapes or lengths.
 */
export type UnreadFormat = 'mail-source' | 'rich-text' | 'calendar' | 'document';

const marks: readonly { is: UnreadFormat; mark: RegExp }[] = [
  { is: 'rich-text', mark: /^\s*\{\\u?rtf/ },
  {
    is: 'document',
    mark: /^(?:%PDF-|\{\\pwi|%!PS-)|<\?mso-application\b|<(?:w:document|w:wordDocument|pkg:package)\b/,
  },
  { is: 'calendar', mark: /^[ \t]*BEGIN:(?:VCALENDAR|VEVENT|VTODO|VCARD)\b/im },
  { is: 'mail-source', mark: /^content-transfer-encoding:[ \t]*(?:base64|quoted-printable)/im },
];
const encoded = /=3D["']|=\r?\n/;
const lookedAt = 20_000;

/**
 * The format of a draft that cannot be converted, and the position of the mark that shows it. Nothing if the draft can
 * be converted.
 */
export function unreadFormat(text: string): { is: UnreadFormat; start: number; end: number } | undefined {
  const head = text.slice(0, lookedAt);
  for (const { is, mark } of marks) {
    const found = mark.exec(head);
    if (found) return { is, start: found.index, end: found.index + found[0].length };
  }
  if (!isQuotedPrintable(text)) return undefined;
  const found = encoded.exec(text);
  return { is: 'mail-source', start: found?.index ?? 0, end: (found?.index ?? 0) + (found?.[0].length ?? 0) };
}
