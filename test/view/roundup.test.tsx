import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Roundup } from '../../src/popup/rest/share/roundup.tsx';
import { fake } from '../support/fake-browser.ts';
import { sharerWith } from '../support/records.ts';
import { show } from '../support/show.tsx';

const items = [{ title: 'Mara K.', address: 'https://www.upwork.com/freelancers/~0123456789abcdef01' }];
const open = () => show(<Roundup items={items} sharer={sharerWith()} onBack={() => undefined} />);
const format = () => screen.getByLabelText<HTMLSelectElement>('Copy as');

it('remembers the format of the last list', async () => {
  open();
  expect(format().value).toBe('markdown-list');
  fireEvent.change(format(), { target: { value: 'html-list' } });
  await waitFor(async () => expect(await fake.local.get(['listFormat'])).toEqual({ listFormat: 'html-list' }));
  cleanup();
  open();
  await waitFor(() => expect(format().value).toBe('html-list'));
});

it('begins with the first format where an unknown one was kept', async () => {
  await fake.local.set({ listFormat: '__proto__' });
  open();
  await screen.findByText('Mara K.');
  expect(format().value).toBe('markdown-list');
});
