import { expect, it } from 'vitest';
import { suggestionText } from '../../../src/platform/browser-ui/omnibox.ts';

/** Chromium requires a suggestion to be well-formed XML text, in characters that XML 1.0 allows. */
const isXmlText = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
  text.isWellFormed() && !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff<]|&(?!#\d+;)/.test(text);

it.each(['R&D <b>', '"q" \'a\'', 'a\0b\x1fc', '\ud83d', '&amp;', ']]>', '<url>x</url>', '\uffff'])(
  '%j breaks no suggestion',
  (title) => {
    expect(isXmlText(suggestionText(title, true))).toBe(true);
    expect(suggestionText('R&D', false)).toBe('R&D');
  },
);
