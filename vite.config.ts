import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';

const browsers = ['chromium', 'firefox'] as const;
type Browser = (typeof browsers)[number];

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

export default defineConfig(({ mode }) => {
  const browser = browsers.find((name) => name === mode) ?? 'chromium';
  return {
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [
      crx({
        manifest: manifestFor(browser),
        browser: browser === 'chromium' ? 'chrome' : 'firefox',
        contentScripts: { standaloneFiles: ['src/content/main.ts'] },
      }),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      target: browser === 'chromium' ? 'chrome127' : 'firefox142',
      ...(browser === 'chromium' ? { rollupOptions: { input: { offscreen: 'src/offscreen/index.html' } } } : {}),
    },
  };
});
