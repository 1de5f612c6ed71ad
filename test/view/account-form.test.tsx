import { fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import { AccountForm } from '../../src/ui/account/account-form.tsx';
import { show as showInEnglish } from '../support/show.tsx';

const show = (props: Parameters<typeof AccountForm>[0]) =>
  showInEnglish(
    <main>
      <AccountForm {...props} />
    </main>,
  );
const paste = (text: string) =>
  fireEvent.input(screen.getByLabelText('Your tracking link or ad code'), { target: { value: text } });
const save = () => screen.getByRole('button', { name: 'Use this account' });
const isDisabled = (element: HTMLElement) => (element as HTMLButtonElement).disabled;
const link = 'https://upwork.pxf.io/c/1234567/1062918/13634';

it('shows whom a pasted link pays before anything is saved', async () => {
  const onSave = vi.fn();
  const { container } = show({ onSave });
  expect(isDisabled(save())).toBe(true);
  paste(`<a href="${link}?a=b&subId1=blog">Hire</a>`);
  expect(screen.getByText('1234567').closest('dd')).toBeTruthy();
  expect(screen.getByText('a=b').tagName).toBe('DD');
  expect((await axe.run(container, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  fireEvent.click(save());
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    account: { partnerId: '1234567', brandParams: ['a=b'] },
    label: 'blog',
  });
});

it('explains a short link and takes the numbers by hand', () => {
  const onSave = vi.fn();
  show({ onSave });
  paste('https://upwork.pxf.io/aBc1Xy');
  expect(screen.getByRole('alert').textContent).toContain('hides your partner ID');
  fireEvent.focusIn(screen.getByLabelText('Partner ID'));
  fireEvent.input(screen.getByLabelText('Partner ID'), { target: { value: '1234567' } });
  expect(isDisabled(save())).toBe(true);
  fireEvent.input(screen.getByLabelText('Ad ID'), { target: { value: '1062918' } });
  fireEvent.click(save());
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    account: { host: 'upwork.pxf.io', partnerId: '1234567', programId: '13634' },
  });
});

it('shows old and new when an account would be replaced, and warns of an unusual host', () => {
  const current = { host: 'upwork.pxf.io', partnerId: '7654321', adId: '1', programId: '13634', brandParams: [] };
  show({ onSave: vi.fn(), current, onCancel: vi.fn() });
  paste('https://goto.example/c/1234567/1062918/13634');
  expect(screen.getByText('7654321')).toBeTruthy();
  expect(screen.getByText('1234567')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('upwork.pxf.io');
});

it('calls nothing an error before something is typed', () => {
  show({ onSave: vi.fn() });
  expect(screen.queryByRole('alert')).toBeNull();
});
