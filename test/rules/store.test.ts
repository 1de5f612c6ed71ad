import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hosted, toPage } from '../../scripts/make-pages.mjs';
import { readPaste } from '../../src/core/link/read-paste.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const sectionsOf = (text: string) =>
  Object.fromEntries(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
  );
const listOf = (text = '') => text.split('\n').map((line) => line.replace(/^- /, ''));
const lengthOf = (text: string) => [...text].length;
const manifest = JSON.parse(read('manifest.json'));
const review = read('store/review.md');

const languages = readdirSync('store/listing').map((file) => file.replace('.md', ''));

it.each(Object.entries(hosted))('%s is what `npm run pages` makes of %s', (page, document) => {
  expect(read(page)).toBe(toPage(read(document)));
  expect(read(document), 'a link to a file would lead nowhere once it is hosted').not.toMatch(/\]\((?!https:)/);
});

describe.each(languages)('the listing in %s', (language) => {
  const listing = sectionsOf(read(`store/listing/${language}.md`));
  const messages = JSON.parse(read(`public/_locales/${language}/messages.json`));
  const { Title: title = '', 'Short description': short = '', 'Long description': long = '' } = listing;

  it('has every part', () => {
    expect(Object.keys(listing)).toEqual([
      'Title',
      'Short description',
      'Long description',
      'Search terms',
      'Pictures',
    ]);
  });

  it('has the title and the summary of the package, which stores take from there', () => {
    expect(title).toBe(messages.appName.message);
    expect(short).toBe(messages.appDescription.message);
  });

  it('keeps to the limits of the strictest store', () => {
    expect(lengthOf(title)).toBeLessThanOrEqual(45);
    expect(lengthOf(short)).toBeLessThanOrEqual(132);
    // Edge asks for 250 characters at least, and every store takes 10,000; Chrome's limit is 16,000.
    expect(lengthOf(long)).toBeGreaterThanOrEqual(250);
    expect(lengthOf(long)).toBeLessThanOrEqual(10_000);
  });

  it('has search terms that Edge takes', () => {
    const terms = listOf(listing['Search terms']);
    expect(terms.length).toBeLessThanOrEqual(7);
    for (const term of terms) expect(lengthOf(term)).toBeLessThanOrEqual(30);
    expect(terms.join(' ').split(/\s+/).length).toBeLessThanOrEqual(21);
  });

  it('leads with no other company’s mark', () => {
    expect(title).not.toMatch(/^\W*(?:upwork|impact|google|chrome|firefox|mozilla|edge|microsoft)/i);
  });

  it('names the sentence of every picture, short enough to be read on it', () => {
    const names = listOf(listing.Pictures).map((line) => line.split(': ')[0]);
    expect(names).toEqual(['popup', 'share', 'list', 'library', 'convert', 'tile', 'marquee']);
    for (const line of listOf(listing.Pictures)) expect(lengthOf(line)).toBeLessThanOrEqual(80);
  });
});

/** What each language calls an affiliate link or program. */
const affiliate: Record<string, RegExp> = {
  ar: /رابط إحالة|برنامج شركاء/,
  de: /affiliate/i,
  en: /affiliate/,
  es: /afiliad/,
  fr: /affiliation/,
  hi: /एफ़िलिएट/,
  it: /affiliazione/,
  ja: /アフィリエイト/,
  nl: /affiliate/,
  pl: /afiliac/,
  pt_BR: /afiliad/,
  uk: /партнерськ/,
  zh_CN: /推广链接|联盟/,
};

it.each(languages)(
  'the listing in %s says in its first sentences that links are affiliate links, and promises no amount',
  (language) => {
    const { 'Short description': short = '', 'Long description': long = '' } = sectionsOf(
      read(`store/listing/${language}.md`),
    );
    for (const text of [short, long])
      expect(text.split(/[.:](?=\s|$)|[。।：]/)[0]).toMatch(affiliate[language] ?? /$^/);
    expect(`${short} ${long}`).not.toMatch(/[$€£¥₹₴]\s?\p{Nd}|\p{Nd}\s?(?:[$€£¥₹₴]|USD|EUR)/u);
  },
);

it('the English listing promises no earnings and says that it is not Upwork’s', () => {
  const { 'Long description': long = '' } = sectionsOf(read('store/listing/en.md'));
  expect(long).toContain('not affiliated with or endorsed by Upwork');
  for (const promise of [/guarantee/i, /passive income/i, /get rich/i, /make money/i])
    expect(long).not.toMatch(promise);
});

describe('what reviewers ask', () => {
  const answers = sectionsOf(review);
  const rows = (answers.Permissions ?? '').split('\n').flatMap((line) => /^\| `([^`]+)` \| (.+) \|$/.exec(line) ?? []);

  it('justifies every permission of the manifest and no other; a new one gets a row in store/review.md', () => {
    const asked = [
      manifest.permissions,
      manifest.optional_permissions ?? [],
      manifest.host_permissions,
      manifest.optional_host_permissions ?? [],
    ].flat();
    expect(rows.filter((_, at) => at % 3 === 1).sort()).toEqual(asked.sort());
  });

  it('keeps each justification and the purpose under the 1,000 characters of Chrome’s form', () => {
    for (const text of [answers['Single purpose'] ?? '', ...rows]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(1000);
    }
  });

  it('declares of the categories that stores ask about what the manifest declares to Firefox', () => {
    const declared = [...(answers.Data ?? '').matchAll(/^\| ([A-Z][^|]+) \| (yes|no) \|/gm)];
    expect(declared).toHaveLength(9);
    const nameInFirefox = (category = '') =>
      category
        .toLowerCase()
        .replace(/ information$/, ' info')
        .replace(/ (\w)/g, (_, first) => first.toUpperCase());
    const { optional = [] } = manifest.browser_specific_settings.gecko.data_collection_permissions;
    const yes = declared.flatMap(([, category, answer]) => (answer === 'yes' ? [nameInFirefox(category)] : []));
    expect(yes.sort()).toEqual([...optional].sort());
  });

  it('gives a demo link that sets up and pays nobody', () => {
    const [link = ''] = /https:\/\/upwork\.pxf\.io\S+/.exec(answers['How to test this'] ?? '') ?? [];
    expect(readPaste(link)).toMatchObject({ ok: true, value: { account: { partnerId: '9999999999' } } });
  });
});

describe('the pictures', () => {
  const pictures = readdirSync('store/pictures').map((file) => {
    const bytes = readFileSync(`store/pictures/${file}`);
    return { file, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colours: bytes[25] };
  });
  const sizeOf = (file: string) => (/^\d/.test(file) ? '1280x800' : (/\d+x\d+/.exec(file)?.[0] ?? '128x128'));

  it.each(pictures)('$file has the size that stores ask for, and no transparency but around the icon', (picture) => {
    expect(`${picture.width}x${picture.height}`).toBe(sizeOf(picture.file));
    // In the head of a PNG, 2 is red, green and blue; 6 has transparency as well.
    expect(picture.colours).toBe(picture.file.startsWith('icon') ? 6 : 2);
  });

  it('are five screenshots, light and dark, two tiles and the icon', () => {
    const shots = ['1-popup', '2-share', '3-list', '4-library', '5-convert'];
    expect(pictures.map(({ file }) => file).sort()).toEqual(
      [
        ...shots.flatMap((shot) => [`${shot}-dark.png`, `${shot}-light.png`]),
        'icon-128.png',
        'marquee-1400x560.png',
        'tile-440x280.png',
      ].sort(),
    );
  });
});

it('the guide names only files that exist', () => {
  const guide = read('store/README.md');
  for (const [, file = ''] of guide.matchAll(/`(pictures\/[\w./-]*)`/g))
    expect(existsSync(`store/${file}`), file).toBe(true);
});
