import { afterEach, expect, it, vi } from 'vitest';
import { writeClipboard } from '../../../src/platform/clipboard.ts';

let selected = '';
const documentWhere = (copies: boolean) => ({
  createElement: () => ({
    value: '',
    setAttribute() {},
    select() {
      selected = this.value;
    },
    remove() {},
  }),
  body: { append() {} },
  execCommand: () => copies,
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each([
  ['rejects', { writeText: () => Promise.reject(new Error('Document is not focused.')) }],
  ['is absent', undefined],
  ['hangs', { writeText: () => new Promise(() => undefined) }],
])('where the clipboard %s, the older way is tried, and its word counts', async (_, clipboard) => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { clipboard });
  vi.stubGlobal('HTMLElement', class {});
  for (const copies of [true, false]) {
    vi.stubGlobal('document', documentWhere(copies));
    const written = writeClipboard('https://upwork.pxf.io/c/1/2/13634');
    await vi.advanceTimersByTimeAsync(2000);
    expect([await written, selected]).toEqual([copies, 'https://upwork.pxf.io/c/1/2/13634']);
  }
});
