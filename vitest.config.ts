import { defineConfig } from 'vitest/config';

// How long a busy machine takes is no failure; a test that hangs is.
const patient = { testTimeout: 30_000 };
const node = { environment: 'node' as const, ...patient };

const fakeBrowser = new URL('test/support/fake-browser.ts', import.meta.url).pathname;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    // Nothing else may know the browser, so this is all that there is to replace.
    alias: [{ find: /^webextension-polyfill$|^\.{1,2}\/(?:.*\/)?browser\.ts$/, replacement: fakeBrowser }],
  },
  test: {
    // Fixtures are documents to read: nothing in them is loaded or run.
    environmentOptions: {
      happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } },
    },
    projects: [
      { extends: true, test: { ...node, name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: { ...patient, name: 'view', environment: 'happy-dom', include: ['test/view/**/*.test.tsx'] },
      },
      { extends: true, test: { ...node, name: 'rules', include: ['test/rules/**/*.test.ts'] } },
      { extends: true, test: { ...node, name: 'outside', include: ['test/outside/**/*.test.ts'] } },
      ...(['e2e', 'faults'] as const).map((name) => ({
        extends: true as const,
        test: {
          ...node,
          name,
          include: [`test/${name}/**/*.test.ts`],
          fileParallelism: false,
          // They share nothing but the drivers, which take seconds to load.
          isolate: false,
          testTimeout: name === 'faults' && process.env.FAULTS === 'full' ? 600_000 : 60_000,
          hookTimeout: 60_000,
        },
      })),
    ],
  },
});
