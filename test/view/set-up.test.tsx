import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { SetUp } from '../../src/popup/rest/account/set-up.tsx';
import { fake } from '../support/fake-browser.ts';
import { account } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const link = 'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog';
const paste = (text: string) =>
  fireEvent.input(screen.getByLabelText('Your tracking link or ad code'), { target: { value: text } });

it('the popup saves with the button in its foot, and passes on the link’s label', async () => {
  const onSaved = vi.fn();
  const { container } = show(<SetUp state={{ state: 'none' }} onSaved={onSaved} />);
  const foot = within(screen.getByRole('contentinfo'));
  expect(foot.getByText('Nothing leaves your browser')).toBeTruthy();
  expect(screen.getByText('Where do I find it?').closest('details')?.open).toBe(true);
  paste(link);
  expect(within(screen.getByRole('main')).getByText('1234567').tagName).toBe('STRONG');
  await expectAccessible(container);
  fireEvent.click(foot.getByRole('button', { name: 'Use this account' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith('blog'));
  expect(JSON.stringify(fake.sync.all())).toContain('1234567');
});

it('asks to confirm an account that arrived, and still accepts another one', async () => {
  const { container } = show(<SetUp state={{ state: 'unconfirmed', account, name: '' }} onSaved={vi.fn()} />);
  expect(screen.getByRole('button', { name: 'Yes, it’s mine' })).toBeTruthy();
  expect(screen.getByText('Where do I find it?').closest('details')?.open).toBe(false);
  await expectAccessible(container);
});

it('asks for nothing if a newer version saved the accounts', () => {
  show(<SetUp state={{ state: 'newer' }} onSaved={vi.fn()} />);
  expect(screen.getByRole('alert').textContent).toContain('A newer version');
  expect(screen.queryByLabelText('Your tracking link or ad code')).toBeNull();
});
