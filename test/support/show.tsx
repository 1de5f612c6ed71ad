import { configure, render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { expect } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { Words } from '../../src/core/speech/words.ts';
import { WordsContext } from '../../src/ui/hooks/words-context.ts';

// How long a busy machine takes says nothing about what is shown in the end.
configure({ asyncUtilTimeout: 10_000 });

/** The English sentences, as the browser would fill them. */
export const words: Words = (key, ...gaps) =>
  gaps.reduce((text, gap, at) => text.replaceAll(`$G${at + 1}$`, gap), messages[key].message);

/** Shows components as an entry would: in English. */
export const show = (children: ComponentChildren) =>
  render(<WordsContext.Provider value={{ words, locale: 'en-US' }}>{children}</WordsContext.Provider>);

/** Has nothing for axe to complain about; landmarks are the page's, not a component's. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
