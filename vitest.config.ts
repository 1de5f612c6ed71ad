import { defineConfig } from 'vitest/config';

const isFull = process.env.SIZES === 'full';
// How long a busy machine takes is no failure; a test that hangs is.
const patient = { testTimeout: isFull ? 600_000 : 30_000 };
const shared = {
  // Files of one kind share a worker and what it has loaded. The set-up takes back whatever a test changed.
  isolate: false,
  setupFiles: ['test/support/take-back.ts'],
  ...patient,
};
const node = { environment: 'node' as const, ...patient };
/** Two browsers at a time, after everything else; what measures has the machine to itself. */
const driven = {
  ...node,
  isolate: false,
  testTimeout: isFull ? 600_000 : 60_000,
  hookTimeout: 60_000,
};

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
      {
        extends: true,
        test: { ...shared, name: 'unit', environment: 'node', include: ['test/unit/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'view',
          environment: 'happy-dom',
          setupFiles: [...shared.setupFiles, 'test/support/clean-up.ts'],
          include: ['test/view/**/*.test.tsx'],
        },
      },
      { extends: true, test: { ...node, name: 'rules', include: ['test/rules/**/*.test.ts'] } },
      { extends: true, test: { ...node, name: 'outside', include: ['test/outside/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...driven,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...driven,
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          exclude: ['test/faults/timing.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...driven,
          name: 'clock',
          include: ['test/faults/timing.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
