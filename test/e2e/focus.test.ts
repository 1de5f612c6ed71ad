import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryCode } from '../drive/library-code.mjs';
import { sampleLinks } from '../drive/sample-links.mjs';
import { until } from '../drive/until.mjs';
import { withBrowser } from '../support/with-browser.ts';
import { type Begun, begin, focus } from './both-browsers.ts';

/** Where the keyboard is: the name or the text of the element, or that it is nowhere. */
const place = (document: Document) => {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return 'nowhere';
  return activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
};

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  withBrowser(name)('the keyboard', () => {
    let at: Begun;
    beforeAll(async () => {
      at = await begin(name);
      await at.own.evaluate(
        `${await libraryCode()}; globalThis.library.addRecords(${JSON.stringify(sampleLinks(Date.now()))})`,
      );
      await at.show('links');
    });
    afterAll(async () => {
      await at?.close();
    });

    it('keeps its place near a label that is taken off with its cross', async () => {
      await focus(at.dashboard, '[role="grid"]');
      await at.own.keyboard.press('Enter');
      const cross = 'dialog .chip button';
      await focus(at.dashboard, cross);
      await at.own.keyboard.press('Enter');
      await until(() => at.dashboard(`(document) => document.querySelector('${cross}') === null`));
      await until(async () => (await at.dashboard(place)) !== 'nowhere');
      expect(await at.dashboard((document) => document.activeElement?.closest('dialog') !== null)).toBe(true);
    });

    it('goes to the links when those that are selected have been deleted', async () => {
      await at.own.keyboard.press('Escape');
      await focus(at.dashboard, '[role="grid"]');
      await at.own.keyboard.press('x');
      await focus(at.dashboard, '.bulk button');
      await until(() =>
        at.dashboard(`(document) => {
          const found = [...document.querySelectorAll('.bulk button')].find((one) => one.textContent.includes('Delete'));
          found?.focus();
          return document.activeElement === found;
        }`),
      );
      await at.own.keyboard.press('Enter');
      await until(() => at.dashboard((document) => document.querySelector('.bulk') === null));
      await until(() => at.dashboard((document) => document.activeElement?.matches('[role="grid"]')));
    });
  });
});
