import { beforeEach, expect, it, vi } from 'vitest';
import { copyFromBackground } from '../../../src/platform/browser-ui/background-clipboard.ts';
import { browser } from '../../support/fake-browser.ts';

/** Chromium's one offscreen page: it exists at once, and hears messages only when it has loaded. */
let world: { isOpen: boolean; isLoaded: boolean; copied: string[]; load: () => void };

beforeEach(() => {
  let load: () => void = () => undefined;
  const loaded = new Promise<void>((done) => {
    load = done;
  });
  world = { isOpen: false, isLoaded: false, copied: [], load };
  vi.stubGlobal('chrome', {
    offscreen: {
      Reason: { CLIPBOARD: 'CLIPBOARD' },
      createDocument: async () => {
        if (world.isOpen) throw new Error('Only a single offscreen document may be created.');
        world.isOpen = true;
        await loaded;
        world.isLoaded = true;
      },
    },
    runtime: {
      ContextType: { OFFSCREEN_DOCUMENT: 'OFFSCREEN_DOCUMENT' },
      getContexts: async () => (world.isOpen ? [{}] : []),
    },
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    if (!world.isLoaded) throw new Error('Could not establish connection. Receiving end does not exist.');
    world.copied.push((message as { text: string }).text);
    return { copied: true };
  });
});

it('two copies at once both wait for the page that one of them opens', async () => {
  const both = Promise.all([copyFromBackground('one'), copyFromBackground('two')]);
  await vi.waitFor(() => expect(world.isOpen).toBe(true));
  world.load();
  expect(await both).toEqual([true, true]);
  expect(world.copied).toEqual(['one', 'two']);
});

it('a page that never loads is no success, and holds up no later copy', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const first = copyFromBackground('one');
  await vi.waitFor(() => expect(world.isOpen).toBe(true));
  await vi.advanceTimersByTimeAsync(5000);
  expect(await first).toBe(false);
  world.isLoaded = true;
  expect(await copyFromBackground('two')).toBe(true);
});
