import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import { ShareRow } from '../../src/popup/rest/share/share-row.tsx';
import { addRecord } from '../../src/store/rows.ts';
import { aRecord } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

beforeEach(() => {
  cleanup();
  globalThis.indexedDB = new IDBFactory();
});

it('offers the most used channel first, and its number chooses it', async () => {
  await addRecord(aRecord({ uses: [{ id: 'use-1', at: 1, channel: 'reddit', format: 'post', state: 'done' }] }));
  const chosen: string[] = [];
  const onChoose = (channel: string) => void chosen.push(channel);
  const { container } = show(
    <ShareRow landingPage={aRecord({}).landingPage} preferences={defaultPreferences} onChoose={onChoose} />,
  );
  await screen.findByText('Last: Reddit, Jan 1');
  await screen.findByRole('button', { name: 'Reddit' });
  const [first] = screen.getAllByRole('button');
  expect([first?.querySelector('.name')?.textContent, first?.getAttribute('aria-keyshortcuts')]).toEqual([
    'Reddit',
    '1',
  ]);

  fireEvent.keyDown(document.body, { key: '1' });
  fireEvent.keyDown(document.body, { key: '2' });
  fireEvent.keyDown(document.body, { key: '1', ctrlKey: true });
  expect(chosen).toEqual(['reddit', 'x']);
  await expectAccessible(container);
});
