import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { type LinkLine, lineOf } from '../../src/core/library/find-links.ts';
import { LinksFiles } from '../../src/dashboard/links/files/links-files.tsx';
import { useLinkFiles } from '../../src/dashboard/links/files/use-link-files.ts';
import { Glance } from '../../src/dashboard/links/glance/glance.tsx';
import { addRecords } from '../../src/store/bulk.ts';
import { toRow } from '../../src/store/journal.ts';
import { countRows } from '../../src/store/read.ts';
import { addRecord } from '../../src/store/rows.ts';
import { writeSnapshot } from '../../src/store/snapshots.ts';
import * as saving from '../../src/ui/save-file.ts';
import { files } from '../support/fake-files.ts';
import { aRecord } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const onSaid = vi.fn();
let saved: MockInstance<typeof saving.saveFile>;
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => aRecord({}, `https://www.upwork.com/hire/skill-${at}/`));

beforeEach(() => {
  onSaid.mockClear();
  saved = vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined);
});

function Files({ total = 1, isReadOnly = false }: { total?: number; isReadOnly?: boolean }) {
  const files = useLinkFiles({ total, isReadOnly, isNewer: false, onSaid, onTask: (_, __, work) => work({}) });
  return (
    <>
      <LinksFiles {...{ total, isReadOnly, files }} />
      <Glance lines={[]} files={files} onLabel={() => undefined} />
    </>
  );
}
function Seen({ lines, onLabel }: { lines: LinkLine[]; onLabel: (label: string) => void }) {
  const files = useLinkFiles({
    total: lines.length,
    isReadOnly: false,
    isNewer: false,
    onSaid,
    onTask: (_, __, work) => work({}),
  });
  return <Glance lines={lines} files={files} onLabel={onLabel} />;
}
const open = (more: { total?: number; isReadOnly?: boolean } = {}) => show(<Files {...more} />);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const exportAs = (format: string) => {
  press('Export');
  fireEvent.click(screen.getByRole('menuitem', { name: format }));
};
const said = () => waitFor(() => expect(onSaid).toHaveBeenCalled()).then(() => onSaid.mock.lastCall?.[0]);
const broken = () =>
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    },
  });

it('reminds of a backup at 50 links that are in no file, not before, and not after an export', async () => {
  await addRecords(many(49));
  const first = open({ total: 49 });
  await screen.findByRole('button', { name: 'Export' });
  expect(screen.queryByText(/only in this browser/)).toBeNull();
  first.unmount();
  await addRecord(aRecord({}, 'https://www.upwork.com/hire/go/'));
  const { container } = open({ total: 50 });
  await screen.findByText(/^50 links exist only in this browser/);
  await expectAccessible(container);
  exportAs('JSON (full backup)');
  expect((await said()).alert).toBeUndefined();
  const [[name, type, text] = []] = saved.mock.calls;
  expect([name, type]).toEqual([
    expect.stringMatching(/^finders-fee-links-\d{4}-\d\d-\d\d\.json$/),
    'application/json',
  ]);
  expect(JSON.parse(text as string).links).toHaveLength(50);
  await waitFor(() => expect(screen.queryByText(/only in this browser/)).toBeNull());
  expect(screen.getByText('just now').getAttribute('title')).toMatch(/^\w+ \d+, \d{4}, \d+:\d+/);
});

it('opens and closes the import, and announces the state', async () => {
  const { container } = open();
  press('Import…');
  await screen.findByRole('heading', { name: 'Import links' });
  expect(screen.getByRole('button', { name: 'Import…' }).getAttribute('aria-expanded')).toBe('true');
  await expectAccessible(container);
  press('Import…');
  expect(screen.queryByRole('heading', { name: 'Import links' })).toBeNull();
});

it('restores a day, and returns to today', async () => {
  await addRecords(many(3));
  await writeSnapshot(async function* () {
    yield many(1).map(toRow);
  }, '2026-11-18');
  const { container } = open({ total: 3 });
  await waitFor(() => {
    press('Export');
    screen.getByRole('menuitem', { name: 'Restore Nov 18, 2026' });
  });
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('menuitem', { name: 'Restore Nov 18, 2026' }));
  const { text, undo } = await said();
  expect([text, await countRows()]).toEqual(['Restored from Nov 18, 2026.', 1]);
  await undo();
  expect(await countRows()).toBe(3);
});

it('changes nothing for a day whose file is incomplete', async () => {
  await addRecords(many(3));
  await writeSnapshot(async function* () {
    yield many(1).map(toRow);
  }, '2026-11-18');
  const file = files.snapshot('2026-11-18');
  if (file) file.text = file.text?.replace('"rows":1', '"rows":2') ?? '';
  open({ total: 3 });
  await waitFor(() => {
    press('Export');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Restore Nov 18, 2026' }));
  });
  expect(await said()).toEqual({ text: 'That backup is incomplete, so nothing was changed.', alert: true });
  expect(await countRows()).toBe(3);
});

it('a library that cannot be opened is exported from its copies and accepts no import', async () => {
  await addRecords(many(3));
  broken();
  open({ total: 3, isReadOnly: true });
  exportAs('CSV');
  expect((await said()).alert).toBeUndefined();
  expect(String(saved.mock.lastCall?.[2]).trim().split('\n')).toHaveLength(4);
  expect(screen.queryByRole('button', { name: 'Import…' })).toBeNull();
  press('Export');
  expect(screen.queryByRole('menuitem', { name: /^Restore/ })).toBeNull();
});

it('says so if neither the library nor its copies can be read', async () => {
  await addRecords(many(300));
  broken();
  files.unreadable = new DOMException('', 'NotReadableError');
  open({ total: 300, isReadOnly: true });
  exportAs('CSV');
  expect(await said()).toEqual({ text: 'Couldn’t export: the browser couldn’t read your data.', alert: true });
  expect(saved).not.toHaveBeenCalled();
});

it('shows how often links were used this week, the label of most links, and the uses of each week at a press', async () => {
  const weekMs = 7 * 24 * 3600 * 1000;
  const made = (label: string, weeksAgo: number, times = 1) => {
    const madeAt = Date.now() - weeksAgo * weekMs - 1000;
    const use = { at: madeAt, channel: 'copy', format: 'url', state: 'done' } as const;
    const uses = Array.from({ length: times }, (_, at) => ({ ...use, id: String(at) }));
    return aRecord(
      { labels: label === '' ? [] : [label], madeAt, usedAt: madeAt, uses },
      `https://www.upwork.com/hire/${label}${weeksAgo}/`,
    );
  };
  const lines = [made('blog', 0, 2), made('', 0), made('blog', 2), made('letter', 20)].map((one) => lineOf(one));
  const onLabel = vi.fn();
  const { container } = show(<Seen lines={lines} onLabel={onLabel} />);
  expect(screen.getByRole('button', { name: /^Uses this week/ }).textContent).toBe('Uses this week3');
  press('blog');
  expect(onLabel).toHaveBeenCalledWith('blog');
  fireEvent.click(screen.getByRole('button', { name: /^Uses this week/ }));
  await screen.findByRole('dialog', { name: 'Uses per week, by channel' });
  await expectAccessible(container);
});
