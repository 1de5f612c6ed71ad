import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { AccountForm } from '../../src/ui/account/account-form.tsx';
import { fake } from '../support/fake-browser.ts';
import { expectAccessible, showInPopup } from '../support/show.tsx';

const show = (props: Parameters<typeof AccountForm>[0]) =>
  showInPopup(
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
  expect(screen.getByText('1234567').tagName).toBe('STRONG');
  expect(screen.getByText('Check that this is you – commissions go there')).toBeTruthy();
  expect(screen.getByText('a=b').tagName).toBe('DD');
  await expectAccessible(container);
  fireEvent.click(save());
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    account: { partnerId: '1234567', brandParams: ['a=b'] },
    label: 'blog',
  });
});

const typeIn = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const stepsShown = () => screen.getAllByRole('listitem').map((item) => item.textContent);

it.each([
  ['https://upwork.pxf.io/aBc1Xy', 'hides your partner ID'],
  ['my link is bit.ly/3xYzAbC', 'hides your partner ID'],
  ['https://app.impact.com/secure/ads', 'That’s impact.com itself'],
])('explains what %s is, and shows the three steps to a full link', async (text, sentence) => {
  const { container } = show({ onSave: vi.fn() });
  paste(text);
  expect(screen.getByRole('alert').textContent).toContain(sentence);
  expect(stepsShown()).toEqual([
    'Open Content → Assets in impact.com',
    'Pick an Upwork text link or banner, then Get Ad Code',
    'Choose HTML, press Copy Code and paste it here',
  ]);
  expect(isDisabled(save())).toBe(true);
  await expectAccessible(container);
});

it('takes typed ids at any time, and keeps the pasted text meanwhile', () => {
  const onSave = vi.fn();
  show({ onSave });
  paste('https://upwork.pxf.io/aBc1Xy');
  press('Enter IDs');
  typeIn('Partner ID', '1234567');
  expect(isDisabled(save())).toBe(true);
  expect(screen.queryByRole('alert')).toBeNull();
  typeIn('Ad ID', '1062918');
  fireEvent.click(save());
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    account: { host: 'upwork.pxf.io', partnerId: '1234567', programId: '13634' },
  });
  press('Paste a link or ad code');
  expect(screen.getByDisplayValue('https://upwork.pxf.io/aBc1Xy')).toBeTruthy();
});

it('takes a pasted number as the partner ID, and asks for the ad ID next', async () => {
  const { container } = show({ onSave: vi.fn() });
  paste(' Partner ID: 1234567 ');
  expect(screen.getByRole('button', { name: 'Enter IDs' }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByLabelText<HTMLInputElement>('Partner ID').value).toBe('1234567');
  expect(document.activeElement).toBe(screen.getByLabelText('Ad ID'));
  expect(screen.getByRole('status').textContent).toContain('Add the ad ID');
  await expectAccessible(container);
});

it('leaves a number that is being typed where it is until Enter', () => {
  show({ onSave: vi.fn() });
  for (const text of ['1', '12', '123', '1234', '12345']) paste(text);
  expect(screen.getByRole('alert').textContent).toBe('Looks like an ID. Enter it under “Enter IDs”.');
  fireEvent.keyDown(screen.getByLabelText('Your tracking link or ad code'), { key: 'Enter' });
  expect(screen.getByLabelText<HTMLInputElement>('Partner ID').value).toBe('12345');
});

it('Enter saves once the account was understood; before that, or with Shift, it adds a line', () => {
  const onSave = vi.fn();
  show({ onSave });
  const enter = (more = {}) =>
    fireEvent.keyDown(screen.getByLabelText('Your tracking link or ad code'), { key: 'Enter', ...more });
  paste('<a href="https://upwork.pxf.io/c/');
  expect(enter()).toBe(true);
  paste(link);
  expect(enter({ shiftKey: true })).toBe(true);
  expect(enter({ isComposing: true })).toBe(true);
  expect(onSave).not.toHaveBeenCalled();
  expect(enter()).toBe(false);
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({ account: { partnerId: '1234567' } });
});

it('explains before anything is pasted where a link is found and what the “Create a link” box makes', () => {
  show({ onSave: vi.fn(), isFirst: true });
  const where = screen.getByText('Where do I find it?').closest('details') as HTMLDetailsElement;
  expect([where.open, where.textContent]).toEqual([true, expect.stringContaining('“Create a link” box')]);
  paste(link);
  expect(screen.queryByText('Where do I find it?')).toBeNull();
});

it('asks about single pages with the account if told to, and never suggests a click on one’s own link', async () => {
  const { container } = show({ onSave: vi.fn(), asksDeepLinks: true });
  expect(screen.queryByRole('switch')).toBeNull();
  paste(link);
  const deep = screen.getByRole<HTMLInputElement>('switch', { name: 'Link straight to each page' });
  expect(deep.checked).toBe(true);
  expect(screen.getByText(/My Brands → Upwork → Details → How we track/)).toBeTruthy();
  fireEvent.click(deep);
  await waitFor(() => expect(fake.sync.all()).toMatchObject({ singlePages: { data: false } }), { timeout: 3000 });
  await expectAccessible(container);
});

it('shows old and new when an account would be replaced, and warns of an unusual host', () => {
  const current = { host: 'upwork.pxf.io', partnerId: '7654321', adId: '1', programId: '13634', brandParams: [] };
  show({ onSave: vi.fn(), current, onCancel: vi.fn() });
  paste('https://goto.example/c/1234567/1062918/13634');
  expect(screen.getByText('7654321')).toBeTruthy();
  expect(screen.getByText('1234567')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('upwork.pxf.io');
});

it('shows no error before something is typed', () => {
  show({ onSave: vi.fn() });
  expect(screen.queryByRole('alert')).toBeNull();
});
