import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import { type ChannelId, channels } from '../../src/core/share/channels.ts';
import { PlacesView } from '../../src/popup/rest/share/places-view.tsx';
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
    <ShareRow
      landingPage={aRecord({}).landingPage}
      preferences={defaultPreferences}
      onChoose={onChoose}
      onMore={() => undefined}
    />,
  );
  await screen.findByText('Last: Reddit, Jan 1');
  await screen.findByRole('button', { name: 'Reddit' });
  const [first] = screen.getAllByRole('button');
  expect([first?.querySelector('.name')?.textContent, first?.getAttribute('aria-keyshortcuts')]).toEqual([
    'Reddit',
    '1',
  ]);

  // A dot, and the same for those who do not see it.
  expect(screen.getAllByTitle('Last: Reddit, Jan 1')).toEqual([first]);
  expect(document.querySelectorAll('.dot')).toHaveLength(1);

  fireEvent.keyDown(document.body, { key: '1' });
  fireEvent.keyDown(document.body, { key: '2' });
  fireEvent.keyDown(document.body, { key: '1', ctrlKey: true });
  expect(chosen).toEqual(['reddit', 'x']);
  await expectAccessible(container);
});

it('offers the channels that are not hidden in their order, all at once if they fit, and none if all are hidden', async () => {
  const open = (channelsHidden: ChannelId[]) => {
    const preferences = { ...defaultPreferences, channelOrder: ['slack', 'x'] as ChannelId[], channelsHidden };
    return show(
      <ShareRow
        landingPage={aRecord({}).landingPage}
        preferences={preferences}
        onChoose={() => undefined}
        onMore={() => undefined}
      />,
    );
  };
  const names = () => screen.getAllByRole('button').map((one) => one.querySelector('.name')?.textContent);
  const all = channels.map(({ id }) => id);
  open(['x', 'linkedin']);
  // Alone, the button for more would stand where the first place will be.
  expect(screen.queryAllByRole('button')).toEqual([]);
  await screen.findByRole('button', { name: 'Slack' });
  expect(names()).toEqual(['Slack', 'Reddit', 'Facebook', 'Bluesky', 'More']);
  cleanup();
  open(all.slice(4, -1));
  await screen.findByRole('button', { name: 'Slack' });
  expect(names()).toEqual(['Slack', 'X', 'LinkedIn', 'Reddit', 'Facebook']);
  cleanup();
  open(all);
  expect(document.querySelector('.share')).toBeNull();
});

it('all places are reached with the arrow keys, from where the focus begins', async () => {
  const nothing = () => undefined;
  const { container } = show(
    <PlacesView
      landingPage={aRecord({}).landingPage}
      preferences={defaultPreferences}
      from="reddit"
      onChoose={nothing}
      onBack={nothing}
    />,
  );
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Reddit'));
  const places = [...container.querySelectorAll<HTMLElement>('.all-places button')];
  // Two columns, as in the popup.
  for (const [at, place] of places.entries())
    Object.defineProperty(place, 'offsetTop', { value: Math.floor(at / 2) * 46 });
  const press = (key: string) => {
    fireEvent.keyDown(document.activeElement as Element, { key });
    return places.indexOf(document.activeElement as HTMLElement);
  };
  press('Home');
  expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowUp'].map(press)).toEqual([1, 3, 2, 0, 0]);
  expect(press('End')).toBe(places.length - 1);
  expect(press('ArrowDown')).toBe(places.length - 1);
  await expectAccessible(container);
});
