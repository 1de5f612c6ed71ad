import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { viewEarned } from '../../src/core/earnings/sums/earned.ts';
import { lineOf } from '../../src/core/library/find-links.ts';
import type { LinkRecord } from '../../src/core/library/link-record.ts';
import { EarnedPart } from '../../src/dashboard/earnings/earned/earned-part.tsx';
import { LinkDetails } from '../../src/dashboard/links/one-link/link-details.tsx';
import { openEarnings } from '../../src/flow/earnings/load-earned.ts';
import { keepEarned, recallEarned } from '../../src/flow/earnings/recall-earned.ts';
import { exportEverything } from '../../src/flow/library/export-everything.ts';
import { loadSettings } from '../../src/flow/settings/load-settings.ts';
import { changeEarnings, loadEarnings, loadEarningsRows } from '../../src/store/earnings.ts';
import { addRecord } from '../../src/store/rows.ts';
import { recordOf } from '../drive/record.mjs';
import { browser, fake } from '../support/fake-browser.ts';
import { account } from '../support/records.ts';
import { listingOf, readingOf, reportText } from '../support/reports.ts';
import { expectAccessible, show } from '../support/show.tsx';
import { controls } from '../support/spoken.tsx';

const { filter } = controls;

const choice = 'Choose a report as CSV, Excel or JSON, or drop it here';
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const choose = async (text: string, name = 'report.csv', lastModified = Date.now()) =>
  fireEvent.change(await screen.findByLabelText(choice), {
    target: { files: [new File([text], name, { lastModified })] },
  });
const bring = async (text: string, name?: string, lastModified?: number) => {
  await choose(text, name, lastModified);
  await press('Import this report');
  await screen.findByText('Report imported.');
};
const figuresIn = (block: HTMLElement) =>
  [...block.querySelectorAll('.figure')].map((one) => [...one.children].map(({ textContent }) => textContent));
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));
const showBy = async (value: string) =>
  fireEvent.change(await screen.findByLabelText('Show by'), { target: { value } });
const first = reportText('8682-AdvancedActionListi.csv');
const second = reportText('8682-AdvancedActionListi (1).csv');
const clicks = reportText('performance-by-sub-id.csv');
const inApril = Date.parse('2026-09-01');
const inMay = Date.parse('2026-09-15');

afterEach(() => {
  browser.extension.inIncognitoContext = false;
});

it('explains in three steps where to get the first report, and keeps nothing before a yes', async () => {
  const { container } = show(<EarnedPart />);
  await screen.findByText(/go to Reports → More Reports → Advanced Action Listing/);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  await expectAccessible(container);
  await choose(first, 'august.csv');
  expect((await screen.findByText(/^Action listing/)).closest('p')?.textContent).toContain('12 commissions');
  expect(screen.getByText('Compared with what’s saved: 12 new.')).toBeTruthy();
  await expectAccessible(container);
  expect((await loadEarnings()).actions).toEqual([]);
  const cancel = screen.getByRole('button', { name: 'Cancel' });
  cancel.focus();
  fireEvent.click(cancel);
  const field = await screen.findByLabelText(choice);
  await waitFor(() => expect(document.activeElement?.contains(field)).toBe(true));
  expect(document.activeElement).not.toBe(document.body);
});

it('shows what each label earned from a downloaded file alone, by stage and without a currency', async () => {
  const { container } = show(<EarnedPart />);
  await bring(second, 'august.csv');
  const block = (await screen.findByRole('heading', { name: 'The report doesn’t name a currency' }))
    .parentElement as HTMLElement;
  expect(figuresIn(block)).toEqual([
    ['Pending', '584.00', '6 commissions'],
    ['Locked', '126.00', '3 commissions'],
    ['Paid', '150.00', '1 commission'],
    ['Reversed', '1'],
  ]);
  await showBy('label');
  const rows = rowsOf(screen.getByRole('table'));
  expect(rows[0]).toEqual(['Label', 'Commissions', 'Earned ↓']);
  expect(rows).toContainEqual(['newsletter-31', '1', '150.00']);
  expect(screen.getByText('2 commissions from other programs aren’t counted.')).toBeTruthy();
  expect(screen.getByText(/^Latest report: august\.csv of/)).toBeTruthy();
  await expectAccessible(container);
});

it('lists each commission, the latest first, with its stage, its link, its first contract and what comes next', async () => {
  await addRecord(
    recordOf({
      landingPage: 'https://www.upwork.com/hire/php-developers/',
      subIds: { subId1: 'blog' },
      uses: [{ id: 'a', at: 1, channel: 'reddit', format: 'url', state: 'done' }],
    }) as never,
  );
  const one = (values: Record<string, string>) => ({ Currency: 'USD', 'Sub Id 1': '', 'Sub Id 2': '', ...values });
  const { actions } = readingOf(
    listingOf([
      one({ 'Action Date': '2026-09-11 09:00:00', Status: 'Reversed', 'Action Earnings': '63.00' }),
      one({
        'Action Date': '2026-11-26 09:00:00',
        'Sub Id 1': 'blog',
        'Action Earnings': '126.00',
        'Sale Amount': '180.00',
      }),
      one({
        'Action Date': '2026-10-02 09:00:00',
        'Sub Id 1': 'gone',
        'Action Earnings': '150.00',
        Status: 'Approved',
      }),
      one({ 'Action Date': '2026-09-14 09:00:00', Status: 'On hold', 'Action Earnings': '9.00' }),
      one({
        'Action Date': '2026-09-12 09:00:00',
        Status: 'Approved',
        'Status Detail': 'Paid',
        'Action Earnings': '84.00',
      }),
    ]),
  );
  const due = [{ detail: 'Client was not new' }, { lockDate: '2099-01-10' }, { clearingDate: '2098-12-01' }, {}, {}];
  await changeEarnings(() => ({ actions: actions.map((action, at) => ({ ...action, ...due[at] })), clicks: [] }));
  const { container } = show(<EarnedPart />);
  expect(rowsOf(await screen.findByRole('table'))).toEqual([
    ['Date ↓', 'Stage', 'Label', 'Place', 'First contract', 'Commission', 'Next'],
    ['Nov 26, 2026', 'Pending', 'blog', 'Reddit', '$180', '$126', 'Locks about Jan 10, 2099'],
    ['Oct 2, 2026', 'Locked', 'gone', '–', '$120', '$150', 'Pays about Dec 1, 2098'],
    ['Sep 14, 2026', 'On hold', '–', '–', '$120', '$9', '–'],
    ['Sep 12, 2026', 'Paid', '–', '–', '$120', '$84', 'In your balance'],
    ['Sep 11, 2026', 'Reversed', '–', '–', '$120', '$0', 'Client was not new'],
  ]);
  await expectAccessible(container);
  await press(/^Commission/);
  expect(rowsOf(screen.getByRole('table')).map((row) => row[5])).toEqual([
    'Commission ↓',
    '$150',
    '$126',
    '$84',
    '$9',
    '$0',
  ]);
});

it('promises no day that has passed, names no code as a reason, and finds what is shown', async () => {
  const { actions } = readingOf(
    listingOf([
      { 'Sub Id 1': 'blog', Status: 'Approved', 'Status Detail': 'Overdue' },
      { 'Sub Id 1': 'blog', Status: 'Approved', 'Status Detail': 'Defaulted' },
      { 'Sub Id 1': 'blog', Status: 'Reversed', 'Status Detail': 'Recalc Comm' },
      { 'Sub Id 1': 'blog', Status: 'Reversed', 'Status Detail': 'CONS_FRAUD' },
      ...Array.from({ length: 8 }, () => ({ 'Sub Id 1': 'news', Status: 'Pending' })),
    ]),
  );
  const old = { lockDate: '2020-01-10', clearingDate: '2020-12-01' };
  await changeEarnings(() => ({ actions: actions.map((action) => ({ ...action, ...old })), clicks: [] }));
  show(<EarnedPart />);
  const next = (rows: (string | null)[][]) => rows.slice(1).map((row) => [row[1], row[6]]);
  expect(next(rowsOf(await screen.findByRole('table'))).slice(0, 5)).toEqual([
    ['Overdue', '–'],
    ['Not paid', '–'],
    ['Reversed', '–'],
    ['Reversed', 'Marked as fraud'],
    ['Pending', '–'],
  ]);
  const search = (value: string) => fireEvent.input(screen.getByLabelText('Search this table'), { target: { value } });
  search('blog');
  expect(rowsOf(screen.getByRole('table'))).toHaveLength(5);
  search('link');
  expect(rowsOf(screen.getByRole('table'))).toHaveLength(1);
});

it('joins with the links of the library by place, page and week, and reports what belongs to none of them', async () => {
  await addRecord(
    recordOf({
      landingPage: 'https://www.upwork.com/hire/php-developers/',
      subIds: { subId1: 'blog-hire-dev', subId2: 'linkedin' },
      uses: [{ id: 'a', at: 1, channel: 'linkedin', format: 'url', state: 'done' }],
    }) as never,
  );
  show(<EarnedPart />);
  await bring(second);
  await press('Add a report');
  await bring(clicks, 'clicks.csv');
  await showBy('place');
  await waitFor(() => expect(rowsOf(screen.getByRole('table'))[0]).toContain('Per 100 clicks'));
  const [, unlinked, linkedin] = rowsOf(screen.getByRole('table'));
  expect(linkedin).toEqual(['LinkedIn', '2', '84.00', '188', '44.68']);
  expect(unlinked?.[0]).toContain('Not from a link in this library');
  await showBy('page');
  expect(rowsOf(screen.getByRole('table'))[2]?.[0]).toContain('/hire/php-developers/');
  await showBy('week');
  expect(rowsOf(screen.getByRole('table')).map(([name]) => name)).toContain('Aug 3, 2026');
});

it('a link’s details show the earnings of its sub IDs, with reversed commissions apart', async () => {
  const link = recordOf({
    landingPage: 'https://www.upwork.com/hire/php-developers/',
    subIds: { subId1: 'newsletter-31', subId2: 'email' },
  }) as LinkRecord;
  await addRecord(link);
  show(<EarnedPart />);
  await bring(second);
  cleanup();
  const nothing = () => undefined;
  show(
    <LinkDetails
      {...{ lines: [lineOf(link)], opening: { page: link.landingPage }, isReadOnly: false }}
      {...{ onDelete: nothing, onClose: nothing, onGone: nothing, onArrow: nothing }}
    />,
  );
  expect((await screen.findByText('150.00 from 1 commission')).previousElementSibling?.textContent).toBe(
    'Earned with these sub IDs',
  );
});

it('a link’s details list the commissions behind the sum, reversed and differently written ones too', async () => {
  const link = recordOf({
    landingPage: 'https://www.upwork.com/hire/php-developers/',
    subIds: { subId1: 'blog', subId2: 'linkedin' },
  }) as LinkRecord;
  await addRecord(link);
  const { actions } = readingOf(
    listingOf([
      { 'Action Date': '2026-08-03 09:00:00', 'Sub Id 1': 'blog', 'Action Earnings': '84.00' },
      { 'Action Date': '2026-08-09 09:00:00', 'Sub Id 1': 'Blog', Status: 'Reversed', 'Action Earnings': '50.00' },
      { 'Action Date': '2026-08-05 09:00:00', 'Sub Id 1': 'blog', Status: 'On hold', 'Action Earnings': '9.00' },
      { 'Sub Id 1': 'newsletter' },
    ]),
  );
  await changeEarnings(() => ({ actions, clicks: [] }));
  const nothing = () => undefined;
  const { container } = show(
    <LinkDetails
      {...{ lines: [lineOf(link)], opening: { page: link.landingPage }, isReadOnly: false }}
      {...{ onDelete: nothing, onClose: nothing, onGone: nothing, onArrow: nothing }}
    />,
  );
  await screen.findByText('84.00 from 1 commission');
  fireEvent.click(screen.getByText('3 commissions'));
  expect([...container.querySelectorAll('.remarks li')].map((row) => row.textContent)).toEqual([
    'Aug 9, 2026 · Reversed · 50.00 * 13634.24117.200002',
    'Aug 5, 2026 · On hold · 9.00  13634.24117.200003',
    'Aug 3, 2026 · Pending · 84.00  13634.24117.200001',
  ]);
  screen.getByText(/written a little differently in the report/);
  await expectAccessible(container);
});

it('offers links whose sub IDs a spreadsheet may have changed, counts nothing for them, and masks addresses', async () => {
  const landingPage = 'https://www.upwork.com/hire/php-developers/';
  await addRecord(recordOf({ landingPage, subIds: { subId1: '00042', subId2: 'linkedin' } }) as LinkRecord);
  const { actions } = readingOf(
    listingOf([{ 'Sub Id 1': '42' }, { 'Sub Id 1': '42' }, { 'Sub Id 1': 'jane.doe@example.com', 'Sub Id 2': '' }]),
  );
  await changeEarnings(() => ({ actions, clicks: [] }));
  const { container } = show(<EarnedPart />);
  fireEvent.click(await screen.findByText('2 commissions may belong to your links'));
  screen.getByText('“42 · linkedin” in the report, “00042 · linkedin” in your links · 2 commissions');
  expect(rowsOf(screen.getByRole('table')).map(([, , label]) => label)).toEqual([
    'Label',
    '42',
    '42',
    'j…@example.com',
  ]);
  await showBy('label');
  expect(rowsOf(screen.getByRole('table')).map(([name]) => name)).toContain('42');
  expect(screen.getAllByText('j…@example.com')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Label' }));
  expect(screen.getByRole('menuitemradio', { name: 'j…@example.com' })).toBeTruthy();
  expect(container.textContent).not.toContain('jane');
  await expectAccessible(container);
});

it('asks once whether links shall carry a mark of their page, and adds it on a press', async () => {
  await changeEarnings(() => ({ actions: readingOf(listingOf([{}])).actions, clicks: [] }));
  const ready = { ...(await loadSettings()), account: { state: 'ready', account } } as const;
  const { container } = show(<EarnedPart />, ready as never);
  await screen.findByText(/With a short mark of its page as sub ID 3/);
  await expectAccessible(container);
  await press('Add the mark');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Add the mark' })).toBeNull());
  const withMark = { subId1: '{label}', subId2: '{channel}', subId3: '{page}' };
  await waitFor(async () => expect((await loadSettings()).preferences.subIds).toEqual(withMark));
  cleanup();
  // It is not asked again, whatever the sub IDs are now.
  show(<EarnedPart />, ready as never);
  await screen.findByRole('table');
  expect(screen.queryByRole('button', { name: 'Add the mark' })).toBeNull();
});

it('does not ask for the mark again where the answer was no, and not where the third sub ID is taken', async () => {
  await changeEarnings(() => ({ actions: readingOf(listingOf([{}])).actions, clicks: [] }));
  const settings = await loadSettings();
  const ready = { ...settings, account: { state: 'ready', account } } as const;
  const taken = { ...ready, preferences: { ...settings.preferences, subIds: { subId3: 'mine' } } };
  show(<EarnedPart />, taken as never);
  await screen.findByRole('table');
  expect(screen.queryByRole('button', { name: 'Add the mark' })).toBeNull();
  cleanup();
  show(<EarnedPart />, ready as never);
  await press('Leave it out');
  cleanup();
  show(<EarnedPart />, ready as never);
  await screen.findByRole('table');
  expect(screen.queryByRole('button', { name: 'Add the mark' })).toBeNull();
  expect((await loadSettings()).preferences.subIds).not.toHaveProperty('subId3');
});

it('shows what a newer report changes, and can undo an import', async () => {
  show(<EarnedPart />);
  await bring(first, 'first.csv', inApril);
  await press('Add a report');
  await choose(second, 'second.csv', inMay);
  await screen.findByText('Compared with what’s saved: 1 new, 7 unchanged, 3 approved, 1 reversed, 1 changed.');
  await press('Import this report');
  await waitFor(async () => expect((await loadEarnings()).actions).toHaveLength(13));
  await screen.findByText('Report imported.');
  await press('Undo');
  await screen.findByText('Import undone.');
  const { actions } = await loadEarnings();
  expect([actions.length, actions.filter(({ stage }) => stage === 'reversed').length]).toEqual([12, 0]);
});

it('a report without news offers nothing to import', async () => {
  show(<EarnedPart />);
  await bring(first, 'first.csv', inApril);
  await press('Add a report');
  await choose(first, 'first.csv', inApril);
  await screen.findByText('Compared with what’s saved: 12 unchanged.');
  expect(screen.queryByRole('button', { name: 'Import this report' })).toBeNull();
});

it('says before and after an import that clicks without dates are not counted beside those with dates', async () => {
  show(<EarnedPart />);
  await bring(clicks, 'clicks.csv');
  await screen.findByRole('table');
  const left = 'Clicks from a report without dates aren’t counted: reports with dates may already include them.';
  expect(screen.queryByText(left)).toBeNull();
  await press('Add a report');
  await choose(`08/01/2026 - 08/31/2026\n${clicks}`, 'august.csv', inMay);
  await screen.findByText(left);
  await press('Import this report');
  await screen.findByText('Report imported.');
  await screen.findByText(left);
});

it('explains what to add to clicks without commissions', async () => {
  show(<EarnedPart />);
  await bring(clicks);
  await screen.findByText(/^Only clicks are saved so far/);
  expect(rowsOf(screen.getByRole('table'))).toContainEqual(['newsletter-31', '0', '0.00', '264', '0.00']);
});

it('compares impact.com’s own totals with what is saved', async () => {
  show(<EarnedPart />);
  await bring(first, 'first.csv', inApril);
  await press('Add a report');
  await choose(reportText('performance-by-day.csv'));
  await screen.findByText(
    /^Where they differ, impact\.com counts 140\.00 and your saved commissions add up to 150\.00\./,
  );
  expect(screen.getByText('This report only has totals, so there’s nothing to import.')).toBeTruthy();
  await press('Cancel');
  await bring(second, 'second.csv', inMay);
  await press('Add a report');
  await choose(reportText('performance-by-day.csv'));
  await screen.findByText('impact.com’s total for these days agrees with your saved commissions.');
});

it('keeps currencies apart', async () => {
  const { container } = show(<EarnedPart />);
  await bring(listingOf([{ Currency: 'USD' }, { Currency: 'EUR', 'Action Earnings': '10.00' }, { Currency: 'USD' }]));
  const [dollars, euros] = (await screen.findAllByRole('heading', { level: 3 })).map(
    ({ parentElement }) => parentElement as HTMLElement,
  );
  expect(figuresIn(dollars as HTMLElement)[0]).toEqual(['Pending', '$168', '2 commissions']);
  expect(figuresIn(euros as HTMLElement)[0]).toEqual(['Pending', '€10', '1 commission']);
  expect(screen.getByText(/shown separately and never added up/)).toBeTruthy();
  await expectAccessible(container);
});

it('shows for each row that is left out where it is and why', async () => {
  show(<EarnedPart />);
  await choose(listingOf([{}, { 'Action Earnings': 'many' }]));
  await screen.findByText('1 row will be skipped');
  expect(screen.getByText('Line 3: Couldn’t read an amount.')).toBeTruthy();
});

it('names no line for a change whose beginning is in another report', async () => {
  show(<EarnedPart />);
  await choose(reportText('more/api-action-updates.json'), 'updates.json');
  await screen.findByText('It only tells a change of a commission that isn’t saved.');
});

it.each([
  [
    'a damaged Excel file',
    'PK\u0003\u0004xl/workbook.xml',
    'This Excel file is damaged or incomplete. Download the report again, best as CSV.',
  ],
  ['an empty file', ' ', 'This file is empty.'],
  ['a web page', '<!doctype html><html><title>Sign in</title></html>', /sign-in page/],
])('explains what %s is instead, and what to do', async (_, text, sentence) => {
  const { container } = show(<EarnedPart />);
  await choose(text);
  expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  await expectAccessible(container);
});

it('shows a sample that is never kept, and removes it again', async () => {
  const { container } = show(<EarnedPart />);
  await press('Try it with a sample');
  await screen.findByText(/invented numbers/);
  const block = screen.getByRole('heading', { name: 'In USD' }).parentElement as HTMLElement;
  expect(figuresIn(block)).toEqual([
    ['Pending', '$383.80', expect.stringMatching(/^4 commissions · \$63 locks about /)],
    ['Locked', '$234', expect.stringMatching(/^2 commissions · \$84 is paid about /)],
    ['Paid', '$213', '2 commissions'],
    ['Reversed', '1', '$63 lost'],
    ['Per 100 clicks', '$95.49', '870 clicks'],
  ]);
  expect(screen.getByText(/^Also expected: \$150 locks about/)).toBeTruthy();
  const weeks = screen.getByRole('img', { name: 'In USD: Commission by week of the click' });
  expect(weeks.querySelectorAll('[title]').length).toBeGreaterThan(10);
  await expectAccessible(container);
  expect(await loadEarnings()).toEqual({ actions: [], clicks: [] });
  await press('Remove the sample');
  expect(await screen.findByLabelText(choice)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it('can show a single period, by the day of each commission', async () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  show(<EarnedPart />);
  await bring(listingOf([{ 'Action Date': ago(5) }, { 'Action Date': ago(60) }, { 'Action Date': ago(200) }]));
  await screen.findByText('3 commissions');
  await filter('Period', 'Last 30 days');
  await screen.findByText('1 commission');
  await filter('Last 30 days', 'Last 90 days');
  await screen.findByText('2 commissions');
  await showBy('label');
  expect(rowsOf(screen.getByRole('table'))[1]).toEqual(['blog-hire-dev', '2', '168.00']);
});

it('removes all earnings data, and brings it back on Undo', async () => {
  show(<EarnedPart />);
  await bring(first);
  await press('More for Earnings');
  fireEvent.click(screen.getByRole('menuitem', { name: 'Remove earnings data' }));
  await screen.findByText('Earnings data removed.');
  expect(await loadEarningsRows()).toEqual({ actions: [], clicks: [] });
  await press('Undo');
  await screen.findByText('Earnings data restored.');
  expect((await loadEarnings()).actions).toHaveLength(12);
});

it('keeps and shows nothing about clients', async () => {
  const { container } = show(<EarnedPart />);
  await bring(
    listingOf([
      {
        Customer_Id: 'client-4711',
        'Customer City': 'Springfield',
        'User Agent': 'Mozilla/9',
        'Ip Address': '203.0.113.9',
      },
    ]),
  );
  await screen.findByRole('table');
  const kept = JSON.stringify(await loadEarningsRows()) + container.textContent;
  expect(kept).toContain('13634.24117');
  for (const told of ['4711', 'Springfield', 'Mozilla', '203.0.113']) expect(kept).not.toContain(told);
});

it('says so if the browser refuses to store, and keeps nothing', async () => {
  show(<EarnedPart />);
  await choose(first);
  await screen.findByRole('button', { name: 'Import this report' });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  await press('Import this report');
  await screen.findByText('Couldn’t save the import. Nothing was changed.');
  vi.restoreAllMocks();
  expect((await loadEarnings()).actions).toEqual([]);
});

it('an import goes on when its page is left, and can be stopped while it is visible', async () => {
  const held = async () => {
    show(<EarnedPart />);
    await choose(first);
    let free: () => void = () => undefined;
    void fake.locks.request('library', () => new Promise<void>((done) => (free = done)));
    await press('Import this report');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Import this report' })).toBeNull());
    return () => free();
  };
  const stopped = await held();
  await screen.findByRole('progressbar', { name: 'Importing…' }, { timeout: 3000 });
  await press('Cancel');
  stopped();
  await screen.findByText('Stopped. Nothing was changed.');
  expect((await loadEarnings()).actions).toEqual([]);
  cleanup();
  const left = await held();
  cleanup();
  left();
  await waitFor(async () => expect((await loadEarnings()).actions).toHaveLength(12));
});

it('offers nothing in a private window, and explains where to go', async () => {
  browser.extension.inIncognitoContext = true;
  const { container } = show(<EarnedPart />);
  expect(screen.getByText(/aren’t available in a private window/)).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
  await expectAccessible(container);
});

it('shows one stage, one label, and one place, alone', async () => {
  const shared = { at: 1, channel: 'linkedin', format: 'url', state: 'done' } as const;
  await addRecord(
    recordOf({
      landingPage: 'https://www.upwork.com/hire/php-developers/',
      subIds: { subId1: 'blog' },
      uses: [{ id: 'use-1', ...shared }],
    }) as LinkRecord,
  );
  await changeEarnings(() => ({
    actions: readingOf(
      listingOf([
        { 'Sub Id 1': 'blog', 'Sub Id 2': '', 'Action Earnings': '10.00' },
        { 'Sub Id 1': 'forum', 'Sub Id 2': '', 'Action Earnings': '20.00', Status: 'Approved' },
      ]),
    ).actions,
    clicks: [],
  }));
  const { container } = show(<EarnedPart />);
  await showBy('label');
  const names = async () => rowsOf(await screen.findByRole('table')).map(([name]) => name);
  await waitFor(async () => expect(await names()).toEqual(['Label', 'forum', 'blog']));
  await filter('Place', 'LinkedIn');
  await waitFor(async () => expect(await names()).toEqual(['Label', 'blog']));
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Remove filter: Place: LinkedIn' }));
  await filter('Label', 'forum');
  await waitFor(async () => expect(await names()).toEqual(['Label', 'forum']));
  expect(screen.getAllByText('20.00').length).toBeGreaterThan(1);
  await filter('forum', 'All labels');
  await filter('Stage', 'Locked');
  await waitFor(async () => expect(await names()).toEqual(['Label', 'forum']));
  await filter('Place', 'LinkedIn');
  await screen.findByText('No commissions for Upwork with these filters.');
});

it('asks what an unknown status means, and knows it in the next report', async () => {
  const rows = [
    { 'Action Id': '13634.1.1', Status: 'In Review', 'Action Earnings': '20.00' },
    { 'Action Id': '13634.1.2', Status: 'N/A', 'Action Earnings': '5.00' },
  ];
  const { container } = show(<EarnedPart />);
  await choose(listingOf(rows), 'one.csv');
  const answer = await screen.findByLabelText('In Review');
  expect(screen.queryByLabelText('N/A')).toBeNull();
  await expectAccessible(container);
  fireEvent.change(answer, { target: { value: 'locked' } });
  await press('Read it that way');
  await waitFor(() => expect(screen.queryByLabelText('In Review')).toBeNull());
  await press('Import this report');
  await screen.findByText('Report imported.');
  expect((await loadEarnings()).actions.map(({ stage }) => stage)).toEqual(['locked', 'unknown']);
  await press('Add a report');
  await choose(listingOf([{ 'Action Id': '13634.1.3', Status: 'in review' }]), 'two.csv', inMay);
  await press('Import this report');
  await waitFor(async () => expect((await loadEarnings()).actions.map(({ stage }) => stage)).toContain('locked'));
  expect((await loadEarnings()).actions.find(({ id }) => id === '13634.1.3')?.stage).toBe('locked');
});

it('lists a report of clicks, and removes its clicks with it', async () => {
  show(<EarnedPart />);
  await bring(listingOf([{ 'Action Id': '13634.1.1' }]), 'one.csv', inApril);
  await press('Add a report');
  await bring('Sub ID 1,Clicks,Actions\nblog,120,1\nforum,52,0\n', 'clicks.csv', inMay);
  await screen.findByText(/^clicks\.csv · .* · 2 rows of clicks$/);
  await press('Remove clicks.csv');
  await screen.findByText('Report removed.');
  expect(await loadEarnings()).toMatchObject({ actions: [{ id: '13634.1.1' }], clicks: [] });
  await press('Undo');
  await screen.findByText('Earnings data restored.');
  expect((await loadEarnings()).clicks).toHaveLength(2);
});

it('removes one report alone, and brings it back on Undo', async () => {
  show(<EarnedPart />);
  await bring(listingOf([{ 'Action Id': '13634.1.1' }]), 'one.csv', inApril);
  await press('Add a report');
  await bring(listingOf([{ 'Action Id': '13634.1.2' }]), 'two.csv', inMay);
  const remove = await screen.findByRole('button', { name: 'Remove one.csv' });
  remove.focus();
  fireEvent.click(remove);
  await screen.findByText('Report removed.');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('What your links earned'));
  expect((await loadEarnings()).actions.map(({ id }) => id)).toEqual(['13634.1.2']);
  await press('Undo');
  await screen.findByText('Earnings data restored.');
  expect((await loadEarnings()).actions).toHaveLength(2);
});

it('shows at once what it showed last, and nothing old after a change', async () => {
  const keep = (earnings: string) =>
    changeEarnings(() => ({ actions: readingOf(listingOf([{ 'Action Earnings': earnings }])).actions, clicks: [] }));
  await keep('10.00');
  show(<EarnedPart />);
  await screen.findByRole('table');
  await waitFor(() => expect(fake.local.all()).toHaveProperty('earnedView'));
  cleanup();
  // The library takes as long as it likes.
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
  show(<EarnedPart />);
  expect((await screen.findAllByText('10.00')).length).toBeGreaterThan(0);
  open.mockRestore();
  cleanup();
  await keep('20.00');
  expect(fake.local.all()).not.toHaveProperty('earnedView');
  const exported = await exportEverything();
  expect(exported.ok && exported.value.text).not.toContain('earnedStamp');
  show(<EarnedPart />);
  expect((await screen.findAllByText('20.00')).length).toBeGreaterThan(0);
  expect(screen.queryByText('10.00')).toBeNull();
});

it('keeps nothing of what another change has overtaken', async () => {
  await changeEarnings(() => ({ actions: readingOf(listingOf([{}])).actions, clicks: [] }));
  const opened = await openEarnings('');
  if (!opened) throw new Error('nothing is kept');
  await changeEarnings(() => ({ actions: readingOf(listingOf([{}, {}])).actions, clicks: [] }));
  const { columns, ...head } = opened;
  await keepEarned('', opened.stamp, { head, earned: viewEarned(columns, {}) });
  expect(await recallEarned('')).toBeUndefined();
});

it('searches a long table, and sorts it by the column that is pressed', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => ({
    'Sub Id 1': `label-${at}`,
    'Sub Id 2': '',
    'Action Earnings': `${20 - at}.00`,
  }));
  const { actions } = readingOf(listingOf([...rows, { ...rows[11] }]));
  await changeEarnings(() => ({ actions, clicks: [] }));
  const { container } = show(<EarnedPart />);
  await showBy('label');
  const names = async () => rowsOf(await screen.findByRole('table')).map(([name]) => name);
  expect((await names())[1]).toBe('label-0');
  await press(/^Commissions/);
  expect((await names())[1]).toBe('label-11');
  fireEvent.input(screen.getByLabelText('Search this table'), { target: { value: 'LABEL-5' } });
  expect(await names()).toEqual(['Label', 'label-5']);
  await expectAccessible(container);
});

it('says that earnings cannot be opened, and shows them by itself once they can', async () => {
  const { indexedDB } = globalThis;
  const open = () => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  };
  vi.stubGlobal('indexedDB', { open });
  show(<EarnedPart />);
  await screen.findByText('Couldn’t open your earnings.');
  vi.stubGlobal('indexedDB', indexedDB);
  await screen.findByLabelText(choice, undefined, { timeout: 5000 });
  expect(screen.queryByText('Couldn’t open your earnings.')).toBeNull();
});
