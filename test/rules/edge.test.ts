import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, languages } from '../../src/core/speech/languages.ts';

// Edge takes the package for Chromium. What it supports is Microsoft's list of 2023-12-13,
// https://learn.microsoft.com/microsoft-edge/extensions/developer-guide/api-support; what it refuses is in
// https://learn.microsoft.com/microsoft-edge/extensions/developer-guide/port-chrome-extension.
const supported =
  `action alarms commands contextMenus extension i18n idle notifications offscreen omnibox permissions runtime scripting
  storage tabs windows`.split(/\s+/);

const source = path.join(import.meta.dirname, '../../src');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(path.join(source, name), 'utf8'));
const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

it('asks for no interface that Edge does not have', () => {
  const used = code.flatMap((text) =>
    [...text.matchAll(/\b(?:browser|chrome)\??\.([a-z][a-z0-9A-Z]+)/g)].map(([, name]) => name),
  );
  const asked = new Set(used.filter((name) => name !== 'ts'));
  expect(asked.size).toBeGreaterThan(10);
  expect([...asked].filter((name) => !supported.includes(name ?? ''))).toEqual([]);
});

it('asks for no permission beyond these interfaces, and for no update address', () => {
  const withoutInterface = ['activeTab', 'clipboardWrite', 'unlimitedStorage'];
  const permissions: string[] = manifest.permissions;
  expect(permissions.filter((name) => !supported.includes(name) && !withoutInterface.includes(name))).toEqual([]);
  expect(manifest).not.toHaveProperty('update_url');
});

it.each(languages)('does not name another browser in the name and description in %s', (language) => {
  const text = readFileSync(`public/_locales/${folderOf(language)}/messages.json`, 'utf8');
  const { appName, appDescription }: Record<string, { message: string }> = JSON.parse(text);
  expect(`${appName?.message} ${appDescription?.message}`).not.toMatch(/chrome|firefox|edge\b/i);
});
