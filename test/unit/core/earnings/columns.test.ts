import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, type ClickCount, dayIn, stages } from '../../../../src/core/earnings/action.ts';
import { attribute } from '../../../../src/core/earnings/attribute.ts';
import { summarize } from '../../../../src/core/earnings/summarize.ts';
import { dimensions, keyOfName, namer, type PartName } from '../../../../src/core/earnings/summary/name-of.ts';
import { viewEarned } from '../../../../src/core/earnings/sums/earned.ts';
import { columnSteps } from '../../../../src/core/earnings/sums/earned-columns.ts';
import { keptSteps, recalledEarned } from '../../../../src/core/earnings/sums/kept-earned.ts';
import { largest } from '../../../../src/core/earnings/sums/lists/largest.ts';
import { type EarnedView, figures, stagesOf } from '../../../../src/core/earnings/sums/view.ts';
import { allSteps } from '../../../../src/core/progress.ts';
import { recordOf } from '../../../drive/record.mjs';

const use = (channel: string) => ({ id: channel, at: 1, channel, format: 'url', state: 'done' as const });
const records = ['a', 'b', 'c', 'c'].map((label, at) =>
  recordOf({
    landingPage: `https://www.upwork.com/hire/p${at % 3}/`,
    subIds: { subId1: label },
    uses: [use(at === 1 ? 'email' : 'linkedin')],
    labels: at === 0 ? [] : [label],
    ...(at > 1 ? { marketplace: 'catalog', kind: 'catalog-product' } : {}),
  }),
);

const day = fc
  .integer({ min: 0, max: 60 })
  .map((add) => new Date(Date.UTC(2026, 6, 1 + add)).toISOString().slice(0, 10));
const date = fc.oneof(
  day,
  day.map((one) => `${one}T23:58:00-04:00`),
  day.map((one) => `${one} 00:00:00`),
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const currency = fc.constantFrom('USD', 'EUR', undefined);
const tenThousandths = fc.oneof(fc.integer({ min: -20_000, max: 2_000_000 }), fc.constantFrom(0, 1_500_000));
const money = fc
  .record({ tenThousandths, currency })
  .map(({ currency: code, ...one }) => (code ? { ...one, currency: code } : one));
const subIds = fc.constantFrom('a', 'b', 'c', 'A', 'unknown', '').map((subId1) => (subId1 ? { subId1 } : {}));
const without = <T extends object>(one: T) =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;

const action: fc.Arbitrary<Action> = fc
  .record({
    id: fc.uuid(),
    program: fc.constantFrom('13634', '13634', '13634', '20001'),
    stage: fc.constantFrom(...stages),
    actionDate: date,
    clickDate: maybe(date),
    lockDate: maybe(date),
    clearingDate: maybe(date),
    commission: money,
    lost: maybe(money),
    sale: maybe(money),
    subIds,
    source: fc.record({ at: fc.integer({ min: 1, max: 9 }) }),
  })
  .map((one) => without(one) as Action);
const clickCount: fc.Arbitrary<ClickCount> = fc
  .record({
    subIds,
    clicks: fc.nat(500),
    period: fc.tuple(day, day).map(([from, to]) => ({ from, to })),
    isDated: fc.constantFrom(true, true, true, false),
  })
  .map(({ isDated, period, ...one }) => (isDated ? { ...one, period } : one));
const view: fc.Arbitrary<EarnedView> = fc
  .record({
    since: maybe(day),
    stage: maybe(fc.constantFrom(...figures)),
    place: maybe(fc.constantFrom('email', 'linkedin', 'x')),
    label: maybe(fc.constantFrom('a', 'b', 'unknown', 'x')),
  })
  .map(without);

/** The rows of a view, one by one as a person would read them. */
function rowsIn({ since, stage, place, label }: EarnedView, actions: readonly Action[], clicks: readonly ClickCount[]) {
  const [placeOf, labelOf] = [namer('place'), namer('label')];
  const isAt = (row: Parameters<typeof placeOf>[0]) => {
    const is = (name: PartName, wanted: string | undefined) =>
      wanted === undefined || (name.state === 'named' && name.name === wanted);
    return is(placeOf(row), place) && is(labelOf(row), label);
  };
  return {
    actions: attribute(actions, records).filter(
      (row) =>
        isAt(row) &&
        (since === undefined || dayIn(row.item.actionDate) >= since) &&
        (stage === undefined || stagesOf[stage].includes(row.item.stage)),
    ),
    clicks: attribute(clicks, records).filter(
      (row) =>
        isAt(row) && stage === undefined && (since === undefined || (row.item.period && row.item.period.from >= since)),
    ),
  };
}

const everything = { by: 'amount', most: Number.POSITIVE_INFINITY } as const;
const cap = { minor: 15_000, currency: 'USD' };

describe('sums over columns', () => {
  it('are the sums over the rows, for any rows and any view', () => {
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 40 }),
        fc.array(clickCount, { maxLength: 10 }),
        view,
        (actions, clicks, seen) => {
          const columns = allSteps(
            columnSteps({ actions: attribute(actions, records), clicks: attribute(clicks, records) }),
          );
          const { blocks, ofOthers } = viewEarned(columns, seen, { tenThousandths: 1_500_000, currency: 'USD' });
          const rows = rowsIn(seen, actions, clicks);
          expect(ofOthers).toBe(summarize(rows).ofOthers);
          const own = rows.actions.filter(({ item }) => item.program === '13634');
          const currencies = new Set(own.map(({ item }) => item.commission.currency));
          if (currencies.size === 0 && rows.clicks.length > 0) currencies.add(undefined);
          expect(new Set(blocks.map((block) => block.currency))).toEqual(currencies);
          for (const block of blocks) {
            const inCurrency = own.filter(({ item }) => item.commission.currency === block.currency);
            const truth = summarize({ actions: inCurrency, clicks: rows.clicks, cap });
            const undated = rows.clicks.some(({ item }) => !item.period);
            const clicked = summarize({
              actions: inCurrency.filter(
                ({ item: { clickDate, actionDate } }) =>
                  undated ||
                  rows.clicks.length === 0 ||
                  rows.clicks.some(({ item: { period } }) => {
                    const on = dayIn(clickDate ?? actionDate);
                    return period && period.from <= on && on <= period.to;
                  }),
              ),
              clicks: rows.clicks,
            });
            expect(block.areClickDaysKnown).toBe(!undated);
            expect(block.clicks).toBe(truth.clicks);
            for (const stage of stages) expect(block.stages[stage]).toBe(truth.stages[stage].count);
            for (const figure of ['pending', 'locked', 'paid'] as const) {
              const sums = stagesOf[figure].map((stage) => truth.stages[stage]);
              expect(block.figures[figure]).toEqual({
                count: sums.reduce((sum, { count }) => sum + count, 0),
                amount: {
                  ...currencyOf(block),
                  tenThousandths: sums.reduce((sum, one) => sum + amountOf(one.commission), 0),
                },
              });
            }
            const lost = inCurrency.filter(({ item }) => item.stage === 'reversed').map(({ item }) => item.lost);
            expect(block.figures.reversed.amount.tenThousandths).toBe(
              lost.reduce((sum, one) => sum + (one?.tenThousandths ?? 0), 0),
            );
            expect(block.averageSale).toEqual(truth.averageSale.find((one) => one.currency === block.currency));
            if (block.capped !== undefined) expect(block.capped).toBe(truth.capped);
            for (const [shown, dues] of [
              [block.locks, truth.locks],
              [block.payouts, truth.payouts],
            ] as const)
              expect(shown.map(({ day: on, amount }) => [on, amount.tenThousandths])).toEqual(
                dues.flatMap(({ day: on, total }) => {
                  const sum = amountOf(total.commission);
                  return sum === 0 ? [] : [[on, sum]];
                }),
              );
            for (const dimension of dimensions) {
              const { parts, count } = block.find(dimension, everything);
              const expected = truth.parts[dimension];
              expect([count, parts.length]).toEqual([expected.length, expected.length]);
              const byName = new Map(expected.map((part) => [keyOfName(part.name), part]));
              const clickedByName = new Map(clicked.parts[dimension].map((part) => [keyOfName(part.name), part]));
              for (const [at, part] of parts.entries()) {
                const one = byName.get(keyOfName(part.name));
                expect([part.count, part.amount.tenThousandths, part.clicks]).toEqual([
                  one?.total.count,
                  amountOf(one?.total.commission ?? []),
                  one?.clicks,
                ]);
                const share = clickedByName.get(keyOfName(part.name))?.perHundredClicks[0]?.tenThousandths ?? 0;
                expect(part.perHundred?.tenThousandths ?? 0).toBe(share);
                const before = parts[at - 1];
                if (before) expect(before.amount.tenThousandths).toBeGreaterThanOrEqual(part.amount.tenThousandths);
              }
            }
            const { commissions, count: listed } = block.list({ by: 'day', most: Number.POSITIVE_INFINITY });
            expect(listed).toBe(inCurrency.length);
            const latest = inCurrency
              .toSorted((one, other) => (dayIn(one.item.actionDate) < dayIn(other.item.actionDate) ? 1 : -1))
              .map(({ item }) => item);
            expect(commissions.map(({ day: on }) => on)).toEqual(latest.map(({ actionDate }) => dayIn(actionDate)));
            const asText = (stage: string, amount: number) => `${stage} ${amount}`;
            expect(commissions.map(({ stage, amount }) => asText(stage, amount.tenThousandths)).sort()).toEqual(
              latest.map(({ stage, commission }) => asText(stage, commission.tenThousandths)).sort(),
            );
            expect(block.list({ by: 'day', most: 2 }).commissions).toEqual(commissions.slice(0, 2));
            const largestFirst = block.list({ by: 'amount', most: 3 }).commissions.map(({ amount }) => amount);
            expect(largestFirst.map(({ tenThousandths: sum }) => sum)).toEqual(
              commissions
                .map(({ amount }) => amount.tenThousandths)
                .sort((one, other) => other - one)
                .slice(0, 3),
            );
            const weeks = new Map(
              truth.parts.week.map((part) => [keyOfName(part.name), amountOf(part.total.commission)]),
            );
            for (const { monday, pending, certain } of block.weeks)
              expect(pending + certain).toBe(weeks.get(`=${monday}`) ?? 0);
          }
          // As it is stored, and shown again.
          const again = recalledEarned(JSON.parse(JSON.stringify(allSteps(keptSteps({ blocks, ofOthers })))));
          for (const [at, block] of again.blocks.entries()) {
            expect(block.list({ by: 'amount', most: 3 })).toEqual(blocks[at]?.list({ by: 'amount', most: 3 }));
            expect(block.find('label', { by: 'count', most: 3 })).toEqual(
              blocks[at]?.find('label', { by: 'count', most: 3 }),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

const currencyOf = ({ currency: code }: { currency?: string }) => (code === undefined ? {} : { currency: code });
const amountOf = ([first, ...others]: readonly { tenThousandths: number }[]) => {
  expect(others).toEqual([]);
  return first?.tenThousandths ?? 0;
};

it('finds the largest as a full sort would', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 }))),
      fc.nat(20),
      (list, most) => {
        const keys = [0, 1].map((at) => Float64Array.from(list, (one) => one[at] ?? 0));
        const sorted = [...list.entries()].sort(([, one], [, other]) => other[0] - one[0] || other[1] - one[1]);
        expect(largest([...list.keys()], keys, most)).toEqual(sorted.slice(0, most).map(([at]) => at));
      },
    ),
  );
});
