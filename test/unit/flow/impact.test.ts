import 'fake-indexeddb/auto';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { viewEarned } from '../../../src/core/earnings/sums/earned.ts';
import { keptSteps } from '../../../src/core/earnings/sums/kept-earned.ts';
import { allSteps } from '../../../src/core/progress.ts';
import { removeEarnings, removeReport } from '../../../src/flow/earnings/import-report.ts';
import { openEarnings } from '../../../src/flow/earnings/load-earned.ts';
import { recallEarned } from '../../../src/flow/earnings/recall-earned.ts';
import { rememberStatuses } from '../../../src/flow/earnings/report-columns.ts';
import { tellStatuses } from '../../../src/flow/earnings/tell-statuses.ts';
import { connectImpact, disconnectImpact } from '../../../src/flow/impact/connect.ts';
import { forgetReached } from '../../../src/flow/impact/impact-store.ts';
import { loadConnection, refreshImpact } from '../../../src/flow/impact/refresh-impact.ts';
import { exportEverything } from '../../../src/flow/library/export-everything.ts';
import { loadEarnings } from '../../../src/store/earnings.ts';
import { access, answerOf, edgeAnswers } from '../../drive/impact-answers.mjs';
import { browser, fake } from '../../support/fake-browser.ts';
import { fakeImpact } from '../../support/fake-impact.ts';
import { unitsOf } from '../../support/reports.ts';
import { size } from '../../support/sizes.ts';

let impact: ReturnType<typeof fakeImpact>;
const problemOf = async (done: Promise<{ ok: true } | { ok: false; problem: { code: string } }>) => {
  const found = await done;
  return found.ok ? undefined : found.problem.code;
};
const runOf = async () => {
  const done = await refreshImpact();
  if (!done.ok) throw new Error(done.problem.code);
  return done.value;
};
const recalled = async () => {
  const page = await recallEarned('');
  return page && allSteps(keptSteps(page.earned));
};
const earned = async () => unitsOf((await loadEarnings()).actions.map(({ commission }) => commission));
const edge = (name: string) => edgeAnswers.find((one) => one.name === name);

beforeEach(() => {
  vi.setSystemTime(Date.UTC(2026, 8, 20, 12));
  impact = fakeImpact();
  vi.stubGlobal('DOMParser', new Window().DOMParser);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  browser.extension.inIncognitoContext = false;
});

describe('connecting', () => {
  it('asks nothing of anybody before', async () => {
    expect(await problemOf(refreshImpact())).toBe('not-connected');
    expect((await loadConnection()).isDue).toBe(false);
    expect(impact.asked).toEqual([]);
  });

  it('brings the same commissions as the downloaded report, with reasons, clicks and the check of the total', async () => {
    expect(await connectImpact(access)).toMatchObject({ ok: true, value: { partnerId: '1234567' } });
    const { run, added } = await runOf();
    expect([added, await earned()]).toEqual([11, 860]);
    expect(run).toMatchObject({ partnerId: '1234567', problems: [] });
    expect(run.totals).toBeUndefined();
    const { actions, clicks } = await loadEarnings();
    expect(actions.filter(({ stage }) => stage === 'reversed').map(({ detail }) => detail)).not.toContain(undefined);
    expect(clicks.reduce((sum, one) => sum + one.clicks, 0)).toBe(1485);
    expect(impact.asked.length).toBeLessThanOrEqual(45);
    expect(impact.asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('counts a word for a stage as the user said of a report', async () => {
    await rememberStatuses({ 'On hold': 'pending', Gestrichen: 'reversed' });
    await connectImpact(access);
    const rows = impact.actions as { State: string; Payout: string }[];
    const [one, other, third] = rows.filter(({ Payout }) => Number(Payout) > 0);
    if (!one || !other || !third) throw new Error('no actions');
    [one.State, other.State, third.State] = ['ON_HOLD', 'GESTRICHEN', 'CHECKED'];
    await runOf();
    const { actions } = await loadEarnings();
    const stageOf = (row: object) => actions.find(({ id }) => id === (row as { Id: string }).Id)?.stage;
    expect([stageOf(one), stageOf(other), stageOf(third)]).toEqual(['pending', 'reversed', 'unknown']);
    // And a word that only impact.com's answers have can be explained afterwards.
    expect((await openEarnings(''))?.statuses).toEqual(['CHECKED']);
    expect(await tellStatuses({ CHECKED: 'reversed' }, '')).toBe(true);
    const told = (await loadEarnings()).actions.find(({ id }) => id === (third as unknown as { Id: string }).Id);
    expect(told).toMatchObject({ stage: 'reversed', commission: { tenThousandths: 0 } });
    expect(told?.word).toBeUndefined();
    expect(told?.lost?.tenThousandths).toBe(Number(third.Payout) * 10_000);
    expect((await openEarnings(''))?.statuses).toEqual([]);
    // A later answer with the same word changes nothing.
    expect((await runOf()).changed).toBe(0);
  });

  it('prepares what Earnings shows, so that its next opening is at once', async () => {
    await connectImpact(access);
    await runOf();
    const opened = await openEarnings('');
    const seen = opened && allSteps(keptSteps(viewEarned(opened.columns, {})));
    expect(await recalled()).toEqual(seen);
    expect(seen?.blocks[0]?.figures.pending.count).toBeGreaterThan(0);
  });

  it('sends the token to one host, with nothing else of the browser’s', async () => {
    await connectImpact(access);
    expect(impact.sent[0]).toMatchObject({ credentials: 'omit', redirect: 'error', method: 'GET' });
  });
});

/** Everything that could carry the token away: what is synchronised, exported, or said. */
const everywhereElse = async (said: unknown) => {
  const exported = await exportEverything();
  const local = Object.entries(fake.local.all()).filter(([key]) => key !== 'impact.access');
  return JSON.stringify([fake.sync.all(), fake.session.all(), local, exported, await loadEarnings(), said]);
};
const secrets = [access.token, access.sid, btoa(`${access.sid}:${access.token}`)];

describe('the token', () => {
  it('lies in local storage and nowhere else, also where impact.com repeats it in an error', async () => {
    await connectImpact(access);
    expect(JSON.stringify(fake.local.all())).toContain(access.token);
    impact.instead = (path) =>
      path === 'Actions' ? answerOf({ Status: 'ERROR', Message: `No: ${secrets.join(' ')}` }) : undefined;
    const said = await refreshImpact();
    expect(JSON.stringify(said)).toContain('No: … ');
    const found = await everywhereElse(said);
    for (const secret of secrets) expect(found).not.toContain(secret);
  });

  it('is forgotten with the permission on Disconnect, and what was fetched stays', async () => {
    await connectImpact(access);
    await runOf();
    expect(await browser.permissions.contains({ origins: ['https://api.impact.com/*'] })).toBe(true);
    expect(await disconnectImpact()).toBe(true);
    for (const secret of secrets) expect(JSON.stringify(fake.local.all())).not.toContain(secret);
    expect(await browser.permissions.contains({ origins: ['https://api.impact.com/*'] })).toBe(false);
    expect(await earned()).toBe(860);
    const asked = impact.asked.length;
    expect(await problemOf(refreshImpact())).toBe('not-connected');
    expect(impact.asked.length).toBe(asked);
  });

  it('that impact.com refuses is not kept, and the permission is given back', async () => {
    expect(await problemOf(connectImpact({ ...access, token: 'wrong-token-000' }))).toBe('bad-token');
    expect(fake.local.all()).not.toHaveProperty(['impact.access']);
    expect(await browser.permissions.contains({ origins: ['https://api.impact.com/*'] })).toBe(false);
  });

  it.each([
    ['with a space', { ...access, token: 'two words here' }],
    ['with a letter that cannot be sent', { ...access, token: 'tökentökentöken' }],
    ['with a path in the SID', { ...access, sid: '../../x/IR123' }],
  ])('%s is refused before anything is asked', async (_, typed) => {
    expect(await problemOf(connectImpact(typed))).toBe('bad-sid');
    expect(impact.asked).toEqual([]);
  });

  it('is not asked for where the user says no, or in a private window', async () => {
    fake.access.isGranted = false;
    expect(await problemOf(connectImpact(access))).toBe('no-permission');
    browser.extension.inIncognitoContext = true;
    expect((await connectImpact(access)).ok).toBe(false);
    expect(impact.asked).toEqual([]);
  });
});

describe('what impact.com may answer', () => {
  it.each<[string, string | undefined]>([
    ['bad credentials', 'bad-token'],
    ['scoped token without the endpoint', 'missing-right'],
    ['scoped token, other shape', 'missing-right'],
    ['scoped token, number as status', 'missing-right'],
    ['window too wide', 'refused'],
    ['gateway 404', 'not-found'],
    ['rate limit', 'busy'],
    ['error inside a 200', 'impact-error'],
    ['empty list as null', undefined],
    ['empty list as object', 'unreadable'],
    ['single record not in a list', 'unreadable'],
    ['next page points at itself', 'unreadable'],
    ['next page on another host (must be refused)', 'foreign-page'],
    ['Accept forgotten', 'unreadable'],
    ['bad gateway', 'server'],
    ['cut off', 'unreadable'],
    ['export queued', 'unreadable'],
    ['job running', 'unreadable'],
    ['job done', 'unreadable'],
    ['job failed', 'unreadable'],
    ['download before it is ready', 'unreadable'],
    ['download without Mode=Stream', 'unreachable'],
  ])('in place of the commissions: %s', async (name, code) => {
    await connectImpact(access);
    impact.instead = (path) => (path === 'Actions' ? edge(name) : undefined);
    const { run } = await runOf();
    expect(run.problems.find(({ part }) => part === 'actions')?.code).toBe(code);
    expect(await earned()).toBe(0);
  });

  it('tries every answer that is known', () => expect(edgeAnswers).toHaveLength(22));

  it('goes on with the rest where the token lacks a right, and names which', async () => {
    await connectImpact(access);
    impact.instead = (path) => (path.startsWith('Reports/') ? edge('scoped token without the endpoint') : undefined);
    const { run } = await runOf();
    expect(run.problems.map(({ part, code }) => [part, code])).toEqual([
      ['clicks', 'missing-right'],
      ['totals', 'missing-right'],
    ]);
    expect(await earned()).toBe(860);
  });

  it('keeps what came before a problem, says so, and goes on there the next time', async () => {
    await connectImpact(access);
    let count = 0;
    impact.instead = (path) => (path === 'Actions' && ++count > 2 ? edge('bad gateway') : undefined);
    expect((await runOf()).run.problems.map(({ part, code }) => [part, code])).toContainEqual(['actions', 'server']);
    expect(await earned()).toBe(860);
    impact.instead = () => undefined;
    const before = impact.asked.length;
    const { run } = await runOf();
    expect([run.problems, run.reached.missing]).toEqual([[], []]);
    const history = impact.asked.slice(before).filter(({ query }) => 'ActionDateStart' in query);
    expect(history).toHaveLength(11);
  });
});

describe('49 pages', () => {
  const page = (at: number, rows: object[], more: object = {}) =>
    answerOf({
      '@page': String(at),
      '@numpages': '2',
      '@total': '11',
      '@nextpageuri': at === 1 ? `/Mediapartners/${access.sid}/Actions?Page=2` : '',
      Actions: rows,
      ...more,
    });
  /** Answers the first stretch in two pages, and the others as usual. */
  const inPages = (answer: (at: number) => ReturnType<typeof page>) => {
    let isFirst = true;
    impact.instead = (path, query) => {
      if (path !== 'Actions') return undefined;
      if (query.get('Page') === '2') return answer(2);
      if (!isFirst) return undefined;
      isFirst = false;
      return answer(1);
    };
  };
  const half = (at: number) => impact.actions.slice(at === 1 ? 0 : 6, at === 1 ? 6 : 11);
  const actionsProblem = async () => (await runOf()).run.problems.find(({ part }) => part === 'actions')?.code;

  it('two pages are one list', async () => {
    await connectImpact(access);
    inPages((at) => page(at, half(at)));
    expect([await actionsProblem(), await earned()]).toEqual([undefined, 860]);
  });

  it.each([
    ['another host', 'https://api.impact.com.example.org/Mediapartners/x/Actions?Page=2'],
    ['another host without a scheme', '//evil.example/Mediapartners/x/Actions'],
    ['another host with the same path', `https://example.org/Mediapartners/${access.sid}/Actions?Page=2`],
    ['the same host without encryption', `http://api.impact.com/Mediapartners/${access.sid}/Actions?Page=2`],
    ['another list', '/Mediapartners/OTHER/Users?Page=2'],
    ['no address', 'https://'],
  ])('a next page on %s is not asked for', async (_, next) => {
    await connectImpact(access);
    inPages((at) => page(at, half(at), { '@nextpageuri': next }));
    expect(await actionsProblem()).toBe('foreign-page');
    expect(impact.asked.every(({ path }) => !path.includes('Users'))).toBe(true);
    expect((await loadEarnings()).actions).toHaveLength(6);
  });

  it('the same page again, or rows of the first on the second, is told as incomplete', async () => {
    await connectImpact(access);
    inPages((at) => page(at, half(1)));
    expect(await actionsProblem()).toBe('pages-missing');
    expect((await loadEarnings()).actions).toHaveLength(6);
  });

  it('a total that changes meanwhile is read again from the first page, once', async () => {
    await connectImpact(access);
    inPages((at) => page(at, half(at), at === 2 ? { '@total': '12' } : {}));
    expect([await actionsProblem(), await earned()]).toEqual([undefined, 860]);
  });

  it('a total that never stays the same is given up', async () => {
    await connectImpact(access);
    let total = 100;
    impact.instead = (path, query) => {
      if (path !== 'Actions') return undefined;
      total += 1;
      return page(query.get('Page') === '2' ? 2 : 1, half(1), { '@total': String(total) });
    };
    expect(await actionsProblem()).toBe('pages-missing');
  });
});

it('50 the days before the account existed end the way back, and are no error', async () => {
  await connectImpact(access);
  impact.instead = (path, query) =>
    (query.get('ActionDateStart') ?? query.get('StartDate') ?? query.get('START_DATE') ?? '9') < '2026-07'
      ? path.startsWith('Reports/partner_performance_by_program')
        ? undefined
        : edge('window too wide')
      : undefined;
  const { run } = await runOf();
  expect([run.problems, run.reached.missing, await earned()]).toEqual([[], [], 860]);
  const refused = impact.asked.filter(({ query }) => (query.ActionDateStart ?? '9') < '2026-07');
  expect(refused).toHaveLength(1);
});

it('50 an account that is younger than the first days asked for is read from its start', async () => {
  await connectImpact(access);
  const start = new Date(Date.now() - 9 * 86_400_000).toISOString();
  impact.instead = (path, query) =>
    path === 'Actions' && (query.get('ActionDateStart') ?? '9') < start ? edge('window too wide') : undefined;
  const { run } = await runOf();
  expect([run.problems, run.reached.missing]).toEqual([[], []]);
  const asked = impact.asked.flatMap(({ query }) => query.ActionDateStart ?? []);
  expect(asked.map((from) => Math.round((Date.now() - Date.parse(from)) / 86_400_000))).toEqual([30, 15, 8]);
});

it('50 a refusal of every stretch is told, and the way back is tried again next time', async () => {
  await connectImpact(access);
  impact.instead = (path, query) =>
    path === 'Actions' && query.has('ActionDateStart') ? edge('window too wide') : undefined;
  const { run } = await runOf();
  expect(run.problems).toEqual([expect.objectContaining({ part: 'actions', code: 'refused' })]);
  expect(run.reached.missing).toHaveLength(13);
  impact.instead = () => undefined;
  const again = await runOf();
  expect([again.run.problems, again.run.reached.missing, await earned()]).toEqual([[], [], 860]);
});

it('51 a wrong clock of the computer moves no window: impact.com’s own time counts', async () => {
  await connectImpact(access);
  vi.setSystemTime(Date.UTC(2031, 0, 1));
  await runOf();
  const [newest] = impact.asked.filter(({ path }) => path === 'Actions');
  expect(newest?.query.ActionDateEnd).toBe('2026-09-20T12:00:00Z');
  expect(await earned()).toBe(860);
});

describe('52 a token of another account', () => {
  it('is refused where commissions of the first one are here', async () => {
    await connectImpact(access);
    await runOf();
    impact.partner = '7654321';
    expect(await refreshImpact()).toEqual({ ok: false, problem: { code: 'other-account', seen: '7654321' } });
    await disconnectImpact();
    expect(await problemOf(connectImpact(access))).toBe('other-account');
    expect(await earned()).toBe(860);
  });

  it('is refused where the links pay somebody else', async () => {
    const { saveAccount } = await import('../../../src/flow/settings/change-accounts.ts');
    await saveAccount({ host: 'upwork.pxf.io', partnerId: '42', adId: '1', programId: '13634', brandParams: [] });
    expect(await problemOf(connectImpact(access))).toBe('other-account');
    expect(fake.local.all()).not.toHaveProperty(['impact.access']);
  });
});

describe('the budget', () => {
  it('waits as long as impact.com says, also after a restart', async () => {
    await connectImpact(access);
    impact.instead = (path) => (path === 'Actions' ? edge('rate limit') : undefined);
    const { run } = await runOf();
    expect(run.problems[0]).toMatchObject({ part: 'actions', code: 'busy', at: Date.now() + 1_234_000 });
    const asked = impact.asked.length;
    impact.instead = () => undefined;
    expect(await problemOf(refreshImpact())).toBe('busy');
    expect(impact.asked.length).toBe(asked);
    vi.setSystemTime(Date.now() + 1_235_000);
    expect((await runOf()).run.problems).toEqual([]);
  });

  it('is 60 requests an hour, whoever asks', async () => {
    await connectImpact(access);
    for (let turn = 0; turn < 20; turn += 1) await refreshImpact();
    expect(impact.asked).toHaveLength(60);
    vi.setSystemTime(Date.now() + 3_600_001);
    expect((await runOf()).run.problems).toEqual([]);
  });
});

it('a run is due once an hour', async () => {
  await connectImpact(access);
  expect((await loadConnection()).isDue).toBe(true);
  await runOf();
  expect((await loadConnection()).isDue).toBe(false);
  vi.setSystemTime(Date.now() + 3_600_001);
  expect((await loadConnection()).isDue).toBe(true);
});

it('a later run asks for what has changed, and takes a reversal in', async () => {
  await connectImpact(access);
  await runOf();
  const [first] = impact.actions;
  vi.setSystemTime(Date.UTC(2026, 9, 1));
  impact.now = Date.UTC(2026, 9, 1);
  const before = impact.asked.length;
  impact.instead = (path) =>
    path === 'Actions'
      ? answerOf({ '@total': '1', Actions: [{ ...first, State: 'REVERSED', Payout: '0.00' }] })
      : undefined;
  const { changed } = await runOf();
  expect(changed).toBe(1);
  const asked = impact.asked.slice(before).filter(({ path }) => path === 'Actions');
  expect(asked.map(({ query }) => [query.StartDate, query.EndDate])).toEqual([
    ['2026-09-17T12:00:00Z', '2026-10-01T00:00:00Z'],
  ]);
  const { actions } = await loadEarnings();
  expect(actions.find(({ id }) => id === first?.Id)?.stage).toBe('reversed');
  expect(actions.filter(({ stage }) => stage === 'gone')).toEqual([]);
});

it('a run that is stopped keeps what it has', async () => {
  await connectImpact(access);
  const stop = new AbortController();
  let count = 0;
  impact.instead = (path) => {
    if (path === 'Actions' && ++count === 3) stop.abort();
    return undefined;
  };
  const done = await refreshImpact({ signal: stop.signal });
  expect(done.ok && done.value.run.problems.map(({ code }) => code)).toContain('stopped');
  expect(await earned()).toBe(860);
});

it('after the earnings were removed everything is fetched again', async () => {
  await connectImpact(access);
  await runOf();
  await removeEarnings();
  expect(await earned()).toBe(0);
  vi.setSystemTime(Date.now() + 3_600_001);
  await runOf();
  expect(await earned()).toBe(860);
  expect((await loadEarnings()).clicks).not.toEqual([]);
});

it('what impact.com said can be removed by its row, and the next run brings it again', async () => {
  await connectImpact(access);
  await runOf();
  const sources = new Set((await loadEarnings()).actions.map(({ source }) => source.at));
  for (const at of sources) await removeReport({ name: 'impact.com', at });
  expect(await earned()).toBe(0);
  vi.setSystemTime(Date.now() + 3_600_001);
  await runOf();
  expect(await earned()).toBe(860);
});

it('tells of no commission that could not be stored', async () => {
  await connectImpact(access);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  const { added, changed } = await runOf();
  put.mockRestore();
  expect([added, changed, await earned()]).toEqual([0, 0, 0]);
});

it('a change that is older than what is known takes no stage back, and brings its reason otherwise', async () => {
  await connectImpact(access);
  const [first, second] = impact.actions;
  impact.actions = [
    { ...first, State: 'APPROVED' },
    { ...second, State: 'REVERSED' },
  ];
  const update = { UpdateDate: '2026-09-01T10:00:00-04:00', ActionDate: '2026-08-03T09:14:22-04:00', Currency: 'USD' };
  const rows = [
    {
      ...update,
      Id: `${first?.Id}.1`,
      ActionId: first?.Id,
      State: 'PENDING',
      StateDetail: 'Open',
      DeltaPayout: '84.00',
    },
    {
      ...update,
      Id: `${second?.Id}.2`,
      ActionId: second?.Id,
      State: 'REVERSED',
      StateDetail: 'CONS_FRAUD',
      DeltaPayout: '-1.00',
    },
  ];
  impact.instead = (path) => (path === 'ActionUpdates' ? answerOf({ '@total': '2', ActionUpdates: rows }) : undefined);
  await runOf();
  const { actions } = await loadEarnings();
  const of = (id: string | undefined) => actions.find((one) => one.id === id);
  expect(of(first?.Id)).toMatchObject({
    stage: 'locked',
    commission: { tenThousandths: Number(first?.Payout) * 10_000 },
  });
  expect(of(second?.Id)).toMatchObject({ stage: 'reversed', detail: 'CONS_FRAUD', commission: { tenThousandths: 0 } });
});

it('rows that nobody can read are told, and the rest counts', async () => {
  await connectImpact(access);
  const [first, ...rest] = impact.actions;
  impact.actions = [{ ...first, Payout: 'many' }, ...rest];
  const { run } = await runOf();
  expect(run.problems).toContainEqual({ part: 'actions', code: 'rows-unread', seen: '1' });
  expect([run.reached.missing, (await loadEarnings()).actions.length]).toEqual([[], 10]);
});

describe('an answer that does not end', () => {
  it('is given up after 45 seconds, and says so', async () => {
    await connectImpact(access);
    const waited = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    expect(await problemOf(refreshImpact())).toBe('slow');
    expect(waited).toHaveBeenCalledWith(45_000);
    waited.mockRestore();
  });

  it('is given up where it is larger than anything that is asked for', async () => {
    await connectImpact(access);
    const chunk = new Uint8Array(8_000_000).fill(32);
    let sent = 0;
    const endless = () =>
      new ReadableStream({
        pull: (controller) => {
          sent += 1;
          controller.enqueue(chunk);
        },
      });
    vi.stubGlobal('fetch', async () => new Response(endless(), { status: 200 }));
    expect(await problemOf(refreshImpact())).toBe('too-big');
    expect(sent).toBeLessThan(12);
  });

  it('in its middle is unreachable', async () => {
    await connectImpact(access);
    const torn = () =>
      new ReadableStream({
        pull: (controller) => controller.error(new TypeError('The connection was reset.')),
      });
    vi.stubGlobal('fetch', async () => new Response(torn(), { status: 200 }));
    expect(await problemOf(refreshImpact())).toBe('unreachable');
  });
});

it('takes tens of thousands of commissions in pages without losing one', { timeout: 60_000 }, async () => {
  const count = size(50_000, 5000);
  const perPage = count / 2.5;
  await connectImpact(access);
  const [first] = impact.actions;
  const all = Array.from({ length: count }, (_, at) => ({
    ...first,
    Id: `13634.1.${1_000_000 + at}`,
    Payout: '1.00',
  }));
  let isFirst = true;
  impact.instead = (path, query) => {
    if (path !== 'Actions') return undefined;
    const page = Number(query.get('Page') ?? '1');
    if (page === 1 && !isFirst) return answerOf({ '@total': '0', Actions: null });
    isFirst = false;
    return answerOf({
      '@page': String(page),
      '@numpages': '3',
      '@total': String(count),
      '@nextpageuri': page < 3 ? `/Mediapartners/${access.sid}/Actions?Page=${page + 1}` : '',
      Actions: all.slice((page - 1) * perPage, page * perPage),
    });
  };
  const { run } = await runOf();
  expect(run.problems).toEqual([]);
  expect(await earned()).toBe(count);
});

it('takes no pending commission for gone that an answer lacks: impact.com says what it reversed', async () => {
  await connectImpact(access);
  impact.actions = impact.actions.map((one) => ({ ...one, State: 'PENDING' }));
  await runOf();
  await forgetReached();
  const early = impact.actions
    .filter(({ EventDate = '' }) => EventDate < '2026-08-20')
    .sort((one, other) => ((one.EventDate ?? '') < (other.EventDate ?? '') ? -1 : 1));
  impact.actions = [early[0] ?? {}, early.at(-1) ?? {}];
  vi.setSystemTime(Date.now() + 3_600_001);
  await runOf();
  const { actions } = await loadEarnings();
  expect([actions.length, actions.filter(({ stage }) => stage === 'gone')]).toEqual([11, []]);
});
