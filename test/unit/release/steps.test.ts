import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stamp } from '../../../scripts/release/pack.mjs';
import { dateChangelog, readVersion, refuseChanges, sectionOf, sumsOf } from '../../../scripts/release/steps.mjs';

const changelog = '# Changelog\n\n## Unreleased\n\n- Copies links.\n\n## 0.9.0 – 2026-01-02\n\n- Begins.\n';

describe('the version', () => {
  it.each([
    ['1.0.0', '1.0.0'],
    ['v1.2.30', '1.2.30'],
    ['0.9.0', '0.9.0'],
  ])('takes %s', (text, version) => expect(readVersion(text)).toBe(version));

  it.each([undefined, '', '1', '1.0', '1.0.0-beta', '01.0.0', '1.0.70000', '0.0.0', '1.0.0.0', 'next', '1.0.0 '])(
    'refuses %s and says what a version looks like',
    (text) => expect(() => readVersion(text)).toThrow('It takes three numbers'),
  );
});

it('names the files that are changed, and passes a clean tree', () => {
  expect(() => refuseChanges(' M src/a.ts\n?? b.ts\n')).toThrow(' M src/a.ts\n?? b.ts');
  expect(refuseChanges('')).toBeUndefined();
});

describe('the changelog', () => {
  const dated = dateChangelog(changelog, '1.0.0', '2026-11-28');

  it('gets a heading with the day, and keeps an empty “Unreleased” above it', () => {
    expect(dated).toBe(
      '# Changelog\n\n## Unreleased\n\n## 1.0.0 – 2026-11-28\n\n- Copies links.\n\n## 0.9.0 – 2026-01-02\n\n- Begins.\n',
    );
  });

  it('is left alone where the version has its heading, as on the tag', () => {
    expect(dateChangelog(dated, '1.0.0', '2026-12-24')).toBe(dated);
  });

  it('is refused where nothing is unreleased', () => {
    expect(() => dateChangelog(dated, '1.0.1', '2026-12-24')).toThrow('says nothing under “Unreleased”');
  });

  it('gives the notes of one version', () => {
    expect(sectionOf(dated, '1.0.0')).toBe('- Copies links.');
    expect(sectionOf(dated, '0.9.0')).toBe('- Begins.');
    expect(sectionOf(dated, '1.0')).toBeUndefined();
  });
});

it('the manifest gets the version and keeps everything else', () => {
  const manifest = readFileSync('manifest.json', 'utf8');
  expect(JSON.parse(stamp(manifest, '1.2.3'))).toEqual({ ...JSON.parse(manifest), version: '1.2.3' });
  expect(() => stamp('{ "version": "1.0.0" }', '1.2.3')).toThrow('does not say version 0.0.0');
});

it('sums read as sha256sum writes them', () => {
  expect(sumsOf([['empty.zip', Buffer.from('')]])).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty.zip\n',
  );
});
