import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const json = (file: string) => JSON.parse(read(file));
/** The policy, which allows one sheet inside a page: the popup's. */
const policyWith = (hash: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${hash}'; img-src 'self' data:; connect-src https://api.impact.com; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const permissions = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'clipboardWrite'];

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|html|css|json)$/.test(file))
    .map((file) => path.join(folder, file));

describe.each([
  ['chromium', [...permissions, 'offscreen']],
  ['firefox', permissions],
])('the package for %s', (browser, expected) => {
  const folder = `dist/${browser}`;
  const manifest = json(`${folder}/manifest.json`);

  it('asks for exactly these permissions, each with its sentence in PRIVACY.md', () => {
    expect(manifest.permissions).toEqual(expected);
    expect(manifest.host_permissions).toEqual(['https://www.upwork.com/*']);
    // Asked for by nobody but the user who connects impact.com.
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['https://api.impact.com/*']);
    const privacy = read('PRIVACY.md');
    for (const name of [...expected, 'https://www.upwork.com/*', 'https://api.impact.com/*'])
      expect(privacy).toContain(`\`${name}\``);
  });

  it('lets nothing in or out: the policy, no resource for pages, one content script on one site', () => {
    const [sheet = '', ...others] = sheetsIn(read(`${folder}/src/popup/index.html`));
    expect(others).toEqual([]);
    const hash = createHash('sha256').update(sheet).digest('base64');
    expect(manifest.content_security_policy).toEqual({ extension_pages: policyWith(hash) });
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_scripts).toEqual([
      { matches: ['https://www.upwork.com/*'], js: ['src/content/main.js'], run_at: 'document_idle' },
    ]);
  });

  it('runs from the oldest supported version on', () => {
    if (browser === 'chromium') expect(manifest.minimum_chrome_version).toBe('127');
    else {
      expect(manifest.storage, 'Firefox takes no schema of policies').toBeUndefined();
      expect(manifest.background).toEqual({ scripts: ['src/background/main.js'], type: 'module' });
      expect(manifest.browser_specific_settings.gecko).toMatchObject({
        strict_min_version: '142.0',
        data_collection_permissions: {
          required: ['none'],
          optional: ['authenticationInfo', 'financialAndPaymentInfo'],
        },
      });
    }
  });

  it('holds no partner id, no source map and one way onto the network, in the dashboard alone', () => {
    const leading = new Set<string>();
    for (const file of filesOf(folder)) {
      const text = read(file);
      expect(text, file).not.toMatch(/\/c\/\d+\/\d+/);
      expect(text, file).not.toMatch(/(?<!\d)(?:1234567|1062918|1073970)(?!\d)/);
      // Reading the package's own files is allowed: they hold the words of languages other than the browser's.
      const asking = text
        .replace(/\bfetch\([\w$.]+\.runtime\.getURL\(/g, '')
        .replace(/\bfetch\([\w$]+,\{method:/g, () => {
          leading.add(path.relative(folder, file));
          return '';
        });
      expect(asking, file).not.toMatch(/\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|sourceMappingURL/);
    }
    expect([...leading]).toEqual([expect.stringMatching(/^assets\/[\w.-]+\.js$/)]);
    const byBackground = [...leading].map((file) =>
      reachedFrom(folder, 'src/background/main.js').has(path.join(folder, file)),
    );
    expect(byBackground).toEqual([false]);
  });

  it.each([
    ['what runs on every Upwork page', 'content', 1.5],
    ['the reader, put there on demand', 'reader', 13],
  ])('%s is one file without imports, light enough', (_, name, kilobytes) => {
    const content = read(`${folder}/src/${name}/main.js`);
    expect(content).not.toMatch(/\bimport\s*[({'"]/);
    expect(gzipSync(content).length).toBeLessThanOrEqual(kilobytes * 1024);
  });

  it('opens the popup with one page and one script, light enough, and requests one more script afterwards', () => {
    const page = read(`${folder}/src/popup/index.html`);
    const named = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
    expect(named).toEqual([expect.stringMatching(/^src\/popup\/index-[\w-]+\.js$/)]);
    const first = path.join(folder, named[0] ?? '');
    const importsOf = (file: string) =>
      [...read(file).matchAll(/(?:from|import\()\s*["'`](\.\/[^"'`]+)/g)].map(([, other = '']) =>
        path.join(folder, 'src/popup', other),
      );
    expect(importsOf(first)).toEqual([expect.stringMatching(/\/rest-[\w-]+\.js$/)]);
    for (const rest of importsOf(first)) expect(new Set(importsOf(rest))).toEqual(new Set([first]));
    expect(gzipSync(page).length + gzipSync(read(first)).length).toBeLessThanOrEqual(32 * 1024);
  });

  it('shows the popup’s first picture before any script runs: the logo, as the script draws it', () => {
    const [, picture = ''] = /<div id="app">(.*?)<\/div>/s.exec(read(`${folder}/src/popup/index.html`)) ?? [];
    expect(picture).toMatch(/^<header class="top"><svg class="mark".*<\/svg><\/header>$/);
  });

  it('has one script for the background to read at each start, light enough', () => {
    const scripts = reachedFrom(folder, 'src/background/main.js');
    expect([...scripts]).toEqual([path.join(folder, 'src/background/main.js')]);
    expect([...scripts].reduce((sum, file) => sum + read(file).length, 0)).toBeLessThanOrEqual(87_500);
  });
});

/** The sheets inside a page. */
const sheetsIn = (page: string) => [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, sheet]) => sheet);

/** A script of the package and everything it imports before it runs. */
function reachedFrom(folder: string, script: string): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, other = ''] of read(file).matchAll(/(?:from|import)\s*["']([./][^"']+)["']/g))
      visit(other.startsWith('/') ? path.join(folder, other) : path.join(path.dirname(file), other));
  };
  visit(path.join(folder, script));
  return reached;
}

it('the lockfile contains no download address', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"/);
});

it.each(readdirSync('.').filter((file) => file.endsWith('.md')))(
  '%s names only paths and commands that exist',
  (file) => {
    const scripts = Object.keys(json('package.json').scripts);
    const text = read(file);
    for (const [, command = ''] of text.matchAll(/`npm (?:run )?([a-z-]+)/g))
      expect([...scripts, 'ci', 'install']).toContain(command);
    const paths = [
      ...text.matchAll(/`((?:src|test|scripts|public|docs|\.github|\.ci)\/[\w./-]*)`/g),
      ...text.matchAll(/\]\((?!https?:)([^)#]+)/g),
    ];
    for (const [, named = ''] of paths) expect(existsSync(named), `${file} names ${named}`).toBe(true);
  },
);

it('every TODO has a date', () => {
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((one) => /\.tsx?$/.test(one)))
    expect(read(`src/${file}`).replace(/TODO \[20\d\d-\d\d-\d\d\]/g, ''), file).not.toMatch(/\b(?:TODO|FIXME|XXX)\b/);
});
