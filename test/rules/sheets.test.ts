import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));
const scripts = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'));

/** The classes that a sheet styles alone: a selector of one class, with any states. */
const classesOf = (text: string) =>
  new Set(
    [...text.matchAll(/([^{}]+)\{/g)]
      .flatMap(([, selectors = '']) => selectors.split(','))
      .flatMap((selector) => /^\s*\.([\w-]+)(?::{1,2}[\w-]+)*\s*$/.exec(selector)?.[1] ?? []),
  );

it('each class is styled in one sheet', () => {
  const owners = new Map<string, string[]>();
  for (const { file, text } of sheets)
    for (const name of classesOf(text)) owners.set(name, [...(owners.get(name) ?? []), file]);
  expect(owners.size).toBeGreaterThan(30);
  expect([...owners].filter(([, files]) => files.length > 1)).toEqual([]);
});

it('each class is used', () => {
  // Composed names: `tone-${at}` makes `tone-3`.
  const code = scripts.join('\n').replace(/\$\{[^}]*\}/g, '0');
  const unused = sheets.flatMap(({ file, text }) =>
    [...classesOf(text)]
      .filter((name) => !new RegExp(`['"\`\\s]${name.replace(/\d+$/, '\\d+')}['"\`\\s]`).test(code))
      .map((name) => `${file}: .${name}`),
  );
  expect(unused, 'delete them').toEqual([]);
});

it('layout is told by the direction of the words, not by left and right', () => {
  const physical =
    /(?:^|[\s{;])((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-[\w-]+)?|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:/g;
  const sided = /(?:text-align|float|clear)\s*:\s*(?:left|right)/g;
  const found = sheets.flatMap(({ file, text }) => {
    // A condition such as `(max-width: 600px)` is about the window.
    const rules = text.replace(/@(?:media|container)[^{]*\{/g, '{');
    return [...rules.matchAll(physical), ...rules.matchAll(sided)].map(([match]) => `${file}: ${match.trim()}`);
  });
  expect(found, 'use inline and block instead').toEqual([]);
});
