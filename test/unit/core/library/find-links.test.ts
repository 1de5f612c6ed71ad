import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWeeks } from '../../../../src/core/library/count-weeks.ts';
import { estimateRecord } from '../../../../src/core/library/estimate-record.ts';
import { findLinks, lineOf, sortLinks } from '../../../../src/core/library/find-links.ts';
import type { LinkRecord, LinkUse } from '../../../../src/core/library/link-record.ts';
import { confirmUse, lastUse, latestShares, mostUses, useAgain } from '../../../../src/core/library/use-record.ts';
import { rowOf } from '../../../support/library-rows.ts';
import { aRecord } from '../../../support/records.ts';

const day = 24 * 3600 * 1000;
const use = (id: string, at: number, more: Partial<LinkUse> = {}): LinkUse => ({
  ...{ id, at, channel: 'copy', format: 'url', state: 'done' },
  ...more,
});
const record = (id: string, more: Partial<LinkRecord> = {}): LinkRecord =>
  ({ ...rowOf(id), title: id, subIds: {}, labels: [], ...more }) as LinkRecord;

describe('finding', () => {
  const lines = [
    record('Café logo', { labels: ['blog'], usedAt: 3 * day, marketplace: 'catalog', kind: 'catalog-product' }),
    record('PHP developers', { note: 'for the March letter', subIds: { subId1: 'spring' }, usedAt: 2 * day }),
    record('Zoë Müller, data engineer', { landingPage: 'https://www.upwork.com/freelancers/zoe', usedAt: day }),
  ].map((one) => lineOf(one));
  const names = (words: string, more = {}) => findLinks(lines, { words, ...more }).map(({ name }) => name);

  it.each([
    ['', ['Café logo', 'PHP developers', 'Zoë Müller, data engineer']],
    ['cafe', ['Café logo']],
    ['CAFÉ Logo', ['Café logo']],
    ['muller', ['Zoë Müller, data engineer']],
    ['MÜLLER', ['Zoë Müller, data engineer']],
    ['blog', ['Café logo']],
    ['march', ['PHP developers']],
    ['spring php', ['PHP developers']],
    ['freelancers/zoe', ['Zoë Müller, data engineer']],
    ['php zoe', []],
  ])('"%s" is found in title, address, labels, note and sub IDs', (words, found) => {
    expect(names(words)).toEqual(found);
  });

  it('finds each line once, in order, by all of its words, and never by words of the next line', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '-'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (titles, words) => {
        const all = titles.map((title, at) => lineOf(record(`${at}`, { title, landingPage: `${at}` })));
        const wanted = words.replaceAll('é', 'e').split(' ').filter(Boolean);
        const expected = all.filter((line) => wanted.every((word) => line.text.includes(word)));
        expect(findLinks(all, { words })).toEqual(expected);
      }),
    );
  });

  it('narrows to a marketplace, a kind, a label, a channel and a time', () => {
    expect(names('', { marketplace: 'catalog' })).toEqual(['Café logo']);
    expect(names('', { kind: 'hire-skill' })).toHaveLength(2);
    expect(names('', { label: 'blog' })).toEqual(['Café logo']);
    expect(names('', { channel: 'reddit' })).toEqual([]);
    expect(names('', { since: 2 * day, until: 3 * day })).toEqual(['PHP developers']);
  });

  it('sorts by any column, and equal rows by their latest use', () => {
    const by = (...how: [Parameters<typeof sortLinks>[1], boolean]) =>
      sortLinks(lines, ...how).map(({ name }) => name.split(/[ ,]/)[0]);
    expect(by('name', false)).toEqual(['Café', 'PHP', 'Zoë']);
    expect(by('name', true)).toEqual(['Zoë', 'PHP', 'Café']);
    expect(by('usedAt', false)).toEqual(['Zoë', 'PHP', 'Café']);
    expect(by('timesUsed', true)).toEqual(['Café', 'PHP', 'Zoë']);
  });
});

describe('a use', () => {
  const first = record('a', { uses: [use('one', 10)], timesUsed: 1, madeAt: 10, usedAt: 10, labels: ['blog'] });
  const again = record('a', { uses: [use('two', 20, { channel: 'x', state: 'pending' })], usedAt: 20, labels: ['x'] });

  it("of the same link is counted once, however often it is reported, and keeps the user's note and labels", () => {
    const noted = { ...first, note: 'mine', title: 'Kept' };
    const twice = useAgain(useAgain(noted, again), again);
    expect(twice).toMatchObject({
      timesUsed: 2,
      madeAt: 10,
      usedAt: 20,
      labels: ['blog', 'x'],
      note: 'mine',
      title: 'Kept',
    });
    expect(lastUse(twice)).toMatchObject({ id: 'two', channel: 'x' });
  });

  it('that arrives late does not become the latest', () => {
    expect(lastUse(useAgain(again, first))?.id).toBe('two');
  });

  it('is confirmed without the others; an unknown one confirms nothing', () => {
    const both = useAgain({ ...first, uses: [use('one', 10, { state: 'pending' })] }, again);
    expect(confirmUse(both, 'one')?.uses.map(({ state }) => state)).toEqual(['done', 'pending']);
    expect(confirmUse(both, 'three')).toBeUndefined();
  });

  it('stays counted when there are more uses than are kept in detail', () => {
    let row = first;
    for (let at = 0; at < mostUses + 10; at += 1) row = useAgain(row, record('a', { uses: [use(`${at}`, 100 + at)] }));
    expect([row.timesUsed, row.uses.length]).toEqual([mostUses + 11, mostUses]);
  });

  it('brings the newer price with its terms, and the estimate follows from them', () => {
    const price = { minor: 30_000, currency: 'USD' };
    const terms = { rateBasisPoints: 7000, currency: 'USD', cap: { minor: 15_000, currency: 'USD' } };
    const priced = estimateRecord({ ...again, price, terms });
    expect(priced.commission).toEqual({ minor: 15_000, currency: 'USD' });
    expect(useAgain(first, priced)).toMatchObject({ price, terms, commission: { minor: 15_000 } });
    expect(estimateRecord({ ...again, price })).not.toHaveProperty('commission');
  });

  it('only confirmed uses show when a page was last shared, in each channel, the latest first', () => {
    const rows = [
      record('a', { uses: [use('1', 10, { channel: 'reddit' }), use('2', 30, { channel: 'x', state: 'pending' })] }),
      record('b', { uses: [use('3', 20, { channel: 'x' }), use('4', 40)] }),
    ];
    const idsIn = (channels: string[]) => latestShares(rows, channels).map(({ id }) => id);
    expect(idsIn(['reddit', 'x', 'bluesky'])).toEqual(['3', '1']);
    expect(idsIn(['bluesky'])).toEqual([]);
  });
});

describe('weeks', () => {
  const now = 100 * 7 * day;

  it('count each use in its week, by channel', () => {
    const rows = [
      record('a', { uses: [use('1', now - 8 * day, { channel: 'x' }), use('2', now - 1), use('3', now)] }),
      record('b', { uses: [use('4', now - 13 * day, { channel: 'x' }), use('5', now - 15 * day), use('6', now + 1)] }),
    ];
    expect(countWeeks(rows, 2, now)).toEqual([
      { from: now - 14 * day, counts: { x: 2 } },
      { from: now - 7 * day, counts: { copy: 2 } },
    ]);
  });

  it('count every use within the period shown, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: now - 100 * day, max: now + 10 * day })), (times) => {
        const weeks = countWeeks([record('a', { uses: times.map((at, index) => use(`${index}`, at)) })], 12, now);
        const counted = weeks.reduce((sum, { counts }) => sum + (counts.copy ?? 0), 0);
        expect(counted).toBe(times.filter((at) => at >= now - 84 * day && at <= now).length);
      }),
    );
  });
});

it('finds styled letters by their plain form', () => {
  const styled = lineOf(aRecord({ title: '𝗣𝗛𝗣 𝗗𝗲𝘃𝗲𝗹𝗼𝗽𝗲𝗿, Nova™' }, 'https://www.upwork.com/hire/qa/'));
  for (const words of ['php', 'Developer', 'novatm']) expect(findLinks([styled], { words })).toEqual([styled]);
});
