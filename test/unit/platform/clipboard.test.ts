// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { writeClipboard } from '../../../src/platform/clipboard.ts';

const link = 'https://upwork.pxf.io/c/1/2/13634';

/** A document of the browser that may copy its selection, or may not. */
function selectionIsCopied(copies: boolean) {
  const seen = { selected: '' };
  const execCommand = () => {
    const { value = '', selectionStart, selectionEnd } = document.querySelector('textarea') ?? {};
    seen.selected = value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    return copies;
  };
  Object.assign(document, { execCommand });
  return seen;
}

afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand');
});

it.each([
  ['rejects', { writeText: () => Promise.reject(new Error('Document is not focused.')) }],
  ['is absent', undefined],
  ['hangs', { writeText: () => new Promise(() => undefined) }],
])('if the clipboard %s, the selection is copied, and the answer tells whether that worked', async (_, clipboard) => {
  vi.useFakeTimers();
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  for (const copies of [true, false]) {
    const seen = selectionIsCopied(copies);
    const written = writeClipboard(link);
    await vi.advanceTimersByTimeAsync(2000);
    expect([await written, seen.selected]).toEqual([copies, link]);
    expect(document.querySelector('textarea')).toBeNull();
  }
});
