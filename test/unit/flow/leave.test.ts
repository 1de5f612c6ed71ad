import { afterEach, expect, it, vi } from 'vitest';
import type { LinkRecord } from '../../../src/core/library/link-record.ts';
import { leave } from '../../../src/flow/copy/leave.ts';
import { workerLedger } from '../../../src/flow/copy/worker-ledger.ts';
import { fake } from '../../support/fake-browser.ts';
import { aRecord } from '../../support/records.ts';

const record = aRecord({});

afterEach(() => vi.useRealTimers());

/** A ledger that records, in order, what is asked of it and what happens in between. */
function aLedger(more: { add?: () => Promise<boolean>; waitMs?: number } = {}) {
  const story: string[] = [];
  const ledger = {
    add: async ({ id }: LinkRecord) => {
      const added = (await more.add?.()) ?? true;
      story.push(`added ${id === record.id}`);
      return added;
    },
    confirm: async (_: string, use: string) => {
      story.push(`confirmed ${use}`);
      return true;
    },
    ...(more.waitMs === undefined ? {} : { waitMs: more.waitMs }),
  };
  const act = async () => {
    story.push('acted');
    return true;
  };
  return { story, ledger, act };
}

it('adds the row, acts and confirms that one use', async () => {
  const { story, ledger, act } = aLedger({ waitMs: 100 });
  expect(await leave({ records: [record], keeping: 'kept', ledger, act })).toEqual({ done: true, recorded: true });
  expect(story).toEqual(['added true', 'acted', 'confirmed use-1']);
});

it('confirms nothing if the act failed', async () => {
  const { story, ledger } = aLedger();
  const outcome = await leave({ records: [record], keeping: 'kept', ledger, act: async () => false });
  expect(outcome).toEqual({ done: false, recorded: false });
  expect(story).toEqual(['added true']);
});

it('acts after a moment even if the row is not written yet, and reports it as recorded once it is', async () => {
  vi.useFakeTimers();
  const slow = () => new Promise<boolean>((done) => setTimeout(done, 3000, true));
  const { story, ledger, act } = aLedger({ add: slow, waitMs: 2000 });
  const left = leave({ records: [record], keeping: 'kept', ledger, act });
  await vi.advanceTimersByTimeAsync(2100);
  expect(story).toEqual(['acted']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await left).toEqual({ done: true, recorded: true });
});

it.each(['private', 'off'] as const)('asks nobody to record what leaves if the choice is %s', async (keeping) => {
  const { story, ledger, act } = aLedger();
  expect(await leave({ records: [record], keeping, ledger, act })).toEqual({ done: true, recorded: keeping });
  expect(story).toEqual(['acted']);
});

it('gives each attempt to reach the worker its own time, so that a slow machine still records', async () => {
  vi.useFakeTimers();
  let asked = 0;
  fake.worker = async () => {
    asked += 1;
    // The first two requests are lost with a worker that hangs.
    if (asked <= 2) await new Promise(() => undefined);
    return { recorded: true };
  };
  const added = workerLedger.add(record);
  await vi.advanceTimersByTimeAsync(9000);
  expect(await added).toBe(true);
  expect(asked).toBe(3);
});

it('reports that nothing was recorded if no attempt was answered', async () => {
  fake.worker = () => Promise.reject(new Error('Receiving end does not exist.'));
  expect(await workerLedger.add(record)).toBe(false);
});
