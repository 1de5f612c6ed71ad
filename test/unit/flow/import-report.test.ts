import { afterEach, describe, expect, it, vi } from 'vitest';
import { viewEarned } from '../../../src/core/earnings/sums/earned.ts';
import { keptSteps } from '../../../src/core/earnings/sums/kept-earned.ts';
import { allSteps } from '../../../src/core/progress.ts';
import { exportEarned } from '../../../src/flow/earnings/export-earned.ts';
import {
  applyReport,
  previewReport,
  type ReportPreview,
  removeEarnings,
  removeReport,
  undoEarnings,
} from '../../../src/flow/earnings/import-report.ts';
import { openEarnings } from '../../../src/flow/earnings/load-earned.ts';
import { recallEarned } from '../../../src/flow/earnings/recall-earned.ts';
import { loadEarnings } from '../../../src/store/earnings.ts';
import { addRecord } from '../../../src/store/rows.ts';
import { recordOf } from '../../drive/record.mjs';
import { partsIn } from '../../support/earned.ts';
import { browser } from '../../support/fake-browser.ts';
import { listingOf, reportText } from '../../support/reports.ts';

const fileOf = (text: string, name = 'report.csv', lastModified = 1) => new File([text], name, { lastModified });
const previewOf = async (file: File): Promise<ReportPreview> => {
  const read = await previewReport(file);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
};
const bring = async (file: File) => {
  const applied = await applyReport(await previewOf(file), '');
  if (!applied.ok) throw new Error(applied.problem);
  return applied.value;
};
const first = fileOf(reportText('8682-AdvancedActionListi.csv'), 'first.csv', Date.UTC(2026, 8, 1));
const second = fileOf(reportText('8682-AdvancedActionListi (1).csv'), 'second.csv', Date.UTC(2026, 8, 15));
const recalled = async () => {
  const page = await recallEarned('');
  return page && allSteps(keptSteps(page.earned));
};
const commissions = async () => {
  const { actions } = await loadEarnings();
  return actions.reduce((sum, { commission }) => sum + commission.tenThousandths, 0) / 10_000;
};

afterEach(() => {
  browser.extension.inIncognitoContext = false;
});

describe('a report', () => {
  it('leaves no trace when previewed, and is then kept with its exact total', async () => {
    const preview = await previewOf(first);
    expect(preview.reading).toMatchObject({ report: 'actions', period: { from: '2026-08-03', to: '2026-08-22' } });
    expect(await loadEarnings()).toEqual({ actions: [], clicks: [] });
    await applyReport(preview, '');
    expect(await commissions()).toBe(878.93);
  });

  it('is there at once when Earnings is opened for the first time, as it would be read', async () => {
    await bring(first);
    const opened = await openEarnings('');
    const seen = opened && allSteps(keptSteps(viewEarned(opened.columns, {})));
    expect(await recalled()).toEqual(seen);
    expect(seen?.blocks.length).toBeGreaterThan(0);
    // Not in another currency, and not after another report.
    expect(await recallEarned('EUR')).toBeUndefined();
    await bring(second);
    expect(await recalled()).not.toEqual(seen);
  });

  it('imported twice is kept once', async () => {
    await bring(first);
    await bring(first);
    expect([(await loadEarnings()).actions.length, await commissions()]).toEqual([12, 878.93]);
  });

  it('of clicks without days is kept, but counts only while no report with days can hold the same clicks', async () => {
    const text = reportText('performance-by-sub-id.csv');
    const bySubId = fileOf(text, 'clicks.csv');
    const ofAugust = fileOf(`08/01/2026 - 08/31/2026\n${text}`, 'august.csv');
    const shown = async () => {
      const opened = await openEarnings('');
      return opened && [viewEarned(opened.columns, {}).blocks[0]?.clicks, opened.areClicksLeftOut];
    };
    await bring(bySubId);
    expect(await shown()).toEqual([1485, false]);
    expect((await previewOf(ofAugust)).clicks.areUndatedUncounted).toBe(true);
    await bring(ofAugust);
    expect(await shown()).toEqual([1485, true]);
    // Nothing was lost: without the report with days, the other counts again.
    await removeReport({ name: 'august.csv', at: 1 });
    expect(await shown()).toEqual([1485, false]);
  });

  it('older than the kept data changes nothing, and this is reported', async () => {
    await bring(second);
    const { told, warnings } = await previewOf(first);
    expect([told.older, warnings.map(({ code }) => code)]).toEqual([12, ['older-file']]);
    await bring(first);
    expect(await commissions()).toBe(868.93);
  });

  it('that is undone leaves what another file has added since', async () => {
    const change = await bring(first);
    await bring(second);
    await bring(fileOf(listingOf([{ 'Action Id': '13634.24117.999999' }]), 'third.csv', Date.UTC(2026, 9, 1)));
    expect(await undoEarnings(change)).toBe(true);
    const ids = (await loadEarnings()).actions.map(({ id }) => id);
    expect(ids).toContain('13634.24117.999999');
    expect(ids).toHaveLength(14);
  });

  it('that is undone restores the state before', async () => {
    await bring(first);
    const change = await bring(second);
    await undoEarnings(change);
    expect([(await loadEarnings()).actions.length, await commissions()]).toEqual([12, 878.93]);
  });

  it('stopped during the import changes nothing', async () => {
    const preview = await previewOf(first);
    const stop = new AbortController();
    stop.abort();
    expect(await applyReport(preview, '', { signal: stop.signal })).toEqual({ ok: false, problem: 'stopped' });
    expect(await loadEarnings()).toEqual({ actions: [], clicks: [] });
  });

  it('can be stopped while it is read', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await previewReport(first, { signal: stop.signal })).toEqual({ ok: false, problem: { code: 'stopped' } });
  });

  it('that can no longer be read, or is in a private window, is refused', async () => {
    const gone = Object.assign(fileOf(''), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(await previewReport(gone)).toEqual({ ok: false, problem: { code: 'unreadable-file' } });
    browser.extension.inIncognitoContext = true;
    expect(await previewReport(first)).toEqual({ ok: false, problem: { code: 'private-window' } });
  });

  it('is refused if the database does not open', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('', 'UnknownError');
      },
    });
    expect(await previewReport(first)).toEqual({ ok: false, problem: { code: 'unreadable-earnings' } });
    expect(await removeEarnings()).toBeUndefined();
  });
});

it('is joined with the links, and gives nothing without a report', async () => {
  expect(await openEarnings('')).toBeUndefined();
  await addRecord(
    recordOf({
      landingPage: 'https://www.upwork.com/hire/php/',
      subIds: { subId1: 'newsletter-31', subId2: 'email' },
    }) as never,
  );
  await bring(second);
  const opened = await openEarnings('');
  const earned = opened && viewEarned(opened.columns, {});
  expect(opened?.reports[0]).toMatchObject({ name: 'second.csv', at: Date.UTC(2026, 8, 15) });
  expect(earned && Object.keys(partsIn(earned, 'page'))).toEqual(['unlinked', 'https://www.upwork.com/hire/php/']);
});

it('is exported as a CSV in which a spreadsheet runs no cell', async () => {
  await bring(first);
  const made = await exportEarned('');
  const lines = made?.text.split('\r\n') ?? [];
  expect([made?.count, lines.length]).toEqual([12, 14]);
  expect(lines[0]).toMatch(/^\ufeffAction ID,Action date,Click date,Status,/);
  expect(made?.text).toContain(",'=1+2,");
  expect(made?.text).not.toContain(',=1+2');
  expect(lines.find((line) => line.startsWith('13634.24117.100009'))).toContain(',75.00,0.00,,blog-hire-dev,linkedin,');
});
