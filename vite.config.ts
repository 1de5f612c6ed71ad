import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin } from 'vite';

const browsers = ['chromium', 'firefox'] as const;
type Browser = (typeof browsers)[number];

/** Two files, and not ten, on the way to the popup's first picture: each one is a request. zod and the library come later. */
const firstPicture = [
  { name: 'view', test: /node_modules\/preact|src\/ui\/(?:icons|later|mount|notice|use-saved|words-context|tokens)/ },
  {
    name: 'base',
    test: /webextension-polyfill|src\/core\/(?!library\/(?!draft-record|link-id)|parse-message|link\/(?:read-paste|without-end)|page\/parse-page-facts|commission\/(?!terms)|page\/other-click|settings\/edit|share|convert)|src\/platform\/(?!library|open-library|background|context|toolbar|save-soon|every-area|alone|omnibox|shortcut|site-access|tab-memory|wake|read-html|watch|private|own-address)|src\/flow\/(?:browser|copy-link\.|load-settings|make-link|open-popup|save-label)/,
  },
];

/** The one manifest, made fit for a browser: Firefox has no service worker and needs no offscreen page. */
function manifestFor(browser: Browser): ManifestV3Export {
  const { background, minimum_chrome_version, browser_specific_settings, permissions, ...common } = JSON.parse(
    readFileSync(new URL('manifest.json', import.meta.url), 'utf8'),
  );
  if (browser === 'chromium') return { ...common, permissions, background, minimum_chrome_version };
  return {
    ...common,
    permissions: permissions.filter((name: string) => name !== 'offscreen'),
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings,
  };
}

/** The reader is no content script of the manifest: it is put into a page when somebody asks. One file, without imports. */
function reader(target: string): Plugin {
  return {
    name: 'reader',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          target,
          write: false,
          lib: { entry: 'src/reader/main.ts', formats: ['iife'], name: 'reader', fileName: () => 'reader.js' },
        },
      });
      const [output] = [built].flat();
      const code = output && 'output' in output ? output.output[0].code : '';
      this.emitFile({ type: 'asset', fileName: 'src/reader/main.js', source: code });
    },
  };
}

export default defineConfig(({ mode }) => {
  const browser = browsers.find((name) => name === mode) ?? 'chromium';
  const target = browser === 'chromium' ? 'chrome127' : 'firefox142';
  return {
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [
      crx({
        manifest: manifestFor(browser),
        browser: browser === 'chromium' ? 'chrome' : 'firefox',
        contentScripts: { standaloneFiles: ['src/content/main.ts'] },
      }),
      reader(target),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      // The page names what its first picture needs, and a section what it needs; what is loaded later says so itself.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (file, deps, { hostType }) =>
          deps.filter((one) => hostType === 'html' || file.includes('-section') || one.endsWith('.css')),
      },
      target,
      rolldownOptions: {
        ...(browser === 'chromium' ? { input: { offscreen: 'src/offscreen/index.html' } } : {}),
        output: { codeSplitting: { groups: firstPicture } },
      },
    },
  };
});
