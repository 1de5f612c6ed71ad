/** Puts a text of the user's own on the clipboard; it carries no link, so nothing is recorded. */
export { writeClipboard as copyText } from '../platform/clipboard.ts';
