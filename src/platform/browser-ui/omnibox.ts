import { browser } from '../browser.ts';

/** Chromium reads suggestions as XML and throws if they are not valid. Firefox shows them as they are. */
const isXml = !browser.runtime.getURL('').startsWith('moz-');

/** A suggestion's text in the form that this browser accepts: escaped for XML, without characters that XML forbids. */
export function suggestionText(text: string, xml: boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
  const clean = text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ' ');
  return xml ? clean.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`) : clean;
}

/** Says what Enter would do while somebody types after the keyword, and calls back when they press it. Firefox for Android has no keyword. */
export function onOmnibox(describe: (text: string) => Promise<string>, enter: (text: string) => void): void {
  if (!browser.omnibox) return;
  let typed = '';
  browser.omnibox.onInputChanged.addListener(async (text) => {
    typed = text;
    // If nothing can be read, nothing is said, and Enter says why it could not copy.
    const said = await describe(text).catch(() => '');
    // An answer to an older text must not replace the answer to the newer one.
    if (typed === text) browser.omnibox.setDefaultSuggestion({ description: suggestionText(said, isXml) });
  });
  browser.omnibox.onInputEntered.addListener((text) => enter(text));
}
