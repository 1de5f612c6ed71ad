import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';
import { packCatalogs, readCatalogs } from './scripts/pack-words.mjs';

const browsers = ['chromium', 'firefox'] as const;
type Browser = (typeof browsers)[number];

const popupPage = 'src/popup/index.html';
const backgroundScript = 'src/background/main.js';
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** The one manifest, made fit for a browser: Firefox has no service worker, needs no offscreen page and takes no schema of policies. */
function manifestFor(browser: Browser): ManifestV3Export {
  const {
    background: _,
    minimum_chrome_version,
    browser_specific_settings,
    permissions,
    storage,
    ...common
  } = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8'));
  // The sources stay at 0.0.0; a release names its version.
  common.version = process.env.RELEASE_VERSION ?? common.version;
  // The popup and the background are built on their own, see below.
  delete common.action.default_popup;
  if (browser === 'chromium') return { ...common, permissions, minimum_chrome_version, storage };
  return {
    ...common,
    permissions: permissions.filter((name: string) => name !== 'offscreen'),
    browser_specific_settings,
  };
}

type Output = Rolldown.RolldownOutput['output'];

/** A file of the package that is no script. */
function assetOf(bundle: Rolldown.OutputBundle, name: string): Rolldown.OutputAsset {
  const file = bundle[name];
  if (file?.type !== 'asset') throw new Error(`The package has no ${name}.`);
  return file;
}

/** Builds one entry apart from all others, so that it shares no file with them, and puts its files into the package. */
function apart(name: string, buildEntry: () => Promise<unknown>): Plugin {
  return {
    name,
    async generateBundle() {
      const built = [await buildEntry()].flat() as { output: Output }[];
      for (const file of built.flatMap(({ output }) => output))
        this.emitFile({
          type: 'asset',
          fileName: file.fileName,
          source: file.type === 'chunk' ? file.code : file.source,
        });
    },
  };
}

/** What proves a place of the reader's, and when it was seen, is for us: in a page only the selectors are needed. */
const withoutProofs: Plugin = {
  name: 'without-proofs',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/reader/places.ts') ? code.replace(/,\s*'(?:\d{4}[\d–]*|any)',\s*'[\w-]+',?\s*\]/g, ']') : undefined,
};

/** The reader is no content script of the manifest: it is put into a page when somebody asks. One file, without imports. */
const reader = (target: string): Plugin =>
  apart('reader', () =>
    build({
      configFile: false,
      logLevel: 'warn',
      plugins: [withoutProofs],
      build: {
        target,
        write: false,
        lib: {
          entry: 'src/reader/main.ts',
          formats: ['iife'],
          name: 'reader',
          fileName: () => 'src/reader/main.js',
        },
      },
    }),
  );

/** Vite loads the sheets of a script before the script. The popup's sheet is in its page, so a plain import is enough. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/**
 * The popup is two scripts: what its entry imports, which is enough to copy a link, and the rest, which the page requests
 * after its first picture. Shared with the dashboard or the worker, it would be many files, and each is a request.
 */
const popup = (target: string): Plugin =>
  apart('popup', () =>
    build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      oxc: jsx,
      plugins: [plainImports, sheetInPage],
      build: {
        target,
        write: false,
        assetsDir: 'src/popup',
        // One sheet, in the page: a sheet that arrives later would move what is shown.
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { input: popupPage },
      },
    }),
  );

/** The background is one script: shared with the dashboard, it would read at each start what only the dashboard needs. */
const background = (target: string): Plugin =>
  apart('background', () =>
    build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        target,
        write: false,
        rolldownOptions: { input: 'src/background/main.ts', output: { entryFileNames: backgroundScript } },
      },
    }),
  );

/** The words in the form that the package holds them in, in place of those in `public`, which are for translators. */
const words: Plugin = {
  name: 'words',
  generateBundle() {
    for (const [folder, catalog] of Object.entries(packCatalogs(readCatalogs())))
      this.emitFile({ type: 'asset', fileName: `_locales/${folder}/messages.json`, source: JSON.stringify(catalog) });
  },
};

/**
 * Puts the sheet into the page, because another file would delay the first picture, and leaves comments out. The policy of
 * the manifest names the sheet's hash.
 */
const sheetInPage: Plugin = {
  name: 'sheet-in-page',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const sheet = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.css'));
      if (sheet?.type !== 'asset') throw new Error('The popup has no sheet.');
      delete bundle[sheet.fileName];
      return html
        .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${sheet.source}</style>`)
        .replace(/\s*<!--.*?-->/gs, '');
    },
  },
};

/** The policy that also allows the sheet in the popup's page, and nothing else. */
function allowingSheet(policy: string, page: string): string {
  const [, sheet] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
  if (sheet === undefined) throw new Error('The popup has no sheet.');
  const hash = createHash('sha256').update(sheet).digest('base64');
  return policy.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`);
}

/** Names popup and background in the manifest once the package is complete, and allows the popup's sheet. */
const nameEntries = (browser: Browser): Plugin => ({
  name: 'name-entries',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const file = assetOf(bundle, 'manifest.json');
      const manifest = JSON.parse(String(file.source));
      manifest.action.default_popup = popupPage;
      const policy = manifest.content_security_policy;
      policy.extension_pages = allowingSheet(policy.extension_pages, String(assetOf(bundle, popupPage).source));
      manifest.background = {
        ...(browser === 'chromium' ? { service_worker: backgroundScript } : { scripts: [backgroundScript] }),
        type: 'module',
      };
      file.source = JSON.stringify(manifest, null, 2);
      const schema = manifest.storage?.managed_schema;
      if (schema)
        this.emitFile({ type: 'asset', fileName: schema, source: readFileSync(new URL(schema, import.meta.url)) });
    },
  },
});

export default defineConfig(({ mode }) => {
  const browser = browsers.find((name) => name === mode) ?? 'chromium';
  const target = browser === 'chromium' ? 'chrome127' : 'firefox142';
  return {
    oxc: jsx,
    plugins: [
      crx({
        manifest: manifestFor(browser),
        browser: browser === 'chromium' ? 'chrome' : 'firefox',
        contentScripts: { standaloneFiles: ['src/content/main.ts'] },
      }),
      reader(target),
      popup(target),
      background(target),
      words,
      nameEntries(browser),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      target,
      rolldownOptions: browser === 'chromium' ? { input: { offscreen: 'src/offscreen/index.html' } } : {},
    },
  };
});
