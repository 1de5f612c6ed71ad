import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { defaultTerms } from '../../src/core/commission/terms.ts';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import { EarningsSection } from '../../src/dashboard/earnings/earnings-section.tsx';
import { changeEarnings } from '../../src/store/earnings.ts';
import { SpendLookup } from '../../src/ui/terms/spend-lookup.tsx';
import { TermList } from '../../src/ui/terms/term-list.tsx';
import { settingsWith } from '../support/records.ts';
import { listingOf, readingOf } from '../support/reports.ts';
import { expectAccessible, show } from '../support/show.tsx';

const type = (value: string) =>
  fireEvent.input(screen.getByLabelText('What would a contract pay?'), { target: { value } });

const openTab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));

it('answers at each key, repeats what it understood, and shows where the cap is', async () => {
  const { container } = show(<SpendLookup terms={defaultTerms} />);
  type('45/hr 20h');
  expect(screen.getByText('20 hours × $45 = $900')).toBeTruthy();
  expect(container.querySelector('.big')?.textContent).toBe('$150');
  expect(screen.getByText('That’s the maximum: anything above $214.29 pays the same.')).toBeTruthy();
  type('100');
  expect(container.querySelector('.big')?.textContent).toBe('$70');
  expect(screen.getByText('Each extra $1 pays $0.70, up to a contract of $214.29.')).toBeTruthy();
  await expectAccessible(container);
});

it('points at the text that it did not understand, and names another currency', () => {
  const { container } = show(<SpendLookup terms={defaultTerms} />);
  type('45/hr twenty');
  expect(screen.getByRole('alert').textContent).toBe('Didn’t understand “twenty”.');
  type('100 €');
  expect(screen.getByRole('alert').textContent).toBe('Your terms aren’t in €.');
  expect(container.querySelector('.big')).toBeNull();
});

it('one click shows the terms behind the estimate: each with its source, date and confidence, or that it is not known', async () => {
  const { cap: _, ...uncapped } = defaultTerms;
  const { container } = show(<SpendLookup terms={{ ...uncapped, rateBasisPoints: 6250 }} />);
  type('100');
  const known = (confidence: string) => `From uppromote.com, checked Aug 1, 2026 · ${confidence} confidence`;
  const unknown = 'Not public – check your contract.';
  expect(container.querySelector('details')?.open).toBe(false);
  fireEvent.click(screen.getByText('Terms and where they come from'));
  await waitFor(() =>
    expect([...container.querySelectorAll('details li')].map(({ textContent }) => textContent)).toEqual([
      'Commission, % of the first contract 62.5 Set by you',
      'Maximum per new client (empty for none) – Set by you',
      `Currency USD ${known('medium')}`,
      `Days from click to sign-up 30 ${known('low')}`,
      `Days until a commission locks – ${unknown}`,
      `Minimum balance for a payout – ${unknown}`,
      `Payout day of the month – ${unknown}`,
      `You earn on the first contract of a client who’s new to Upwork. Freelancer sign-ups don’t count. ${known('medium')}`,
    ]),
  );
  expect(container.querySelector('details')?.textContent).toContain('Check them against your contract');
  await expectAccessible(container);
  cleanup();
  show(<TermList terms={defaultTerms} />);
  expect(screen.getByText('$150').closest('li')?.textContent).toContain(known('high'));
});

it('tabs show one part at a time; the address names it, and opens it', async () => {
  const { container } = show(<EarningsSection />);
  const shown = () => screen.getAllByRole('tabpanel').map((panel) => panel.getAttribute('aria-labelledby'));
  expect(shown()).toEqual(['tab-earned']);
  openTab('Calculator');
  type('100');
  openTab('Forecast');
  expect([shown(), location.hash]).toEqual([['tab-forecast'], '#earnings/forecast']);
  await expectAccessible(container);
  location.hash = '#earnings/calculator';
  await waitFor(() => expect(shown()).toEqual(['tab-calculator']));
  expect(screen.getByLabelText<HTMLInputElement>('What would a contract pay?').value).toBe('100');
  await expectAccessible(container);
  cleanup();
  show(<EarningsSection />);
  expect(shown()).toEqual(['tab-calculator']);
  location.hash = '#earnings';
  await waitFor(() => expect(shown()).toEqual(['tab-earned']));
});

it('says as a sentence what clients and contracts are expected, and below it the exact expectation and the naive figure', async () => {
  const { container } = show(<EarningsSection />);
  openTab('Forecast');
  const group = screen.getByRole('group', { name: 'Plan A' });
  const plan = within(group);
  const set = (label: string, value: string) => fireEvent.input(plan.getByLabelText(label), { target: { value } });
  set('New clients per month', '10');
  set('Smallest first contract', '0');
  set('Typical first contract', '200');
  set('Largest first contract', '1000');
  expect(group.textContent).toContain('First contracts start at $, are typically $, and go up to $.');
  const figure = (name: string) => plan.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
  // 0.7 · (400 − E[(S − 214.2857)+]), S triangular on 0–200–1000: 138.52 a client, by integration.
  expect(figure('Per client')).toBe('$138.52');
  expect(figure('Per month')).toBe('$1,385.20');
  expect(group.textContent).toContain('Without the maximum it would be $2,800 a month.');
  expect(group.textContent).toContain('To earn $ a month: 8 clients');
  expect(group.textContent).not.toContain('clicks');
  expect([figure('In months'), plan.getByLabelText('Months').getAttribute('size')]).toEqual(['$16,622.40', '2']);
  set('Months', '1');
  expect(figure('In month')).toBe('$1,385.20');
  set('New clients per month', '1');
  expect(group.textContent).toContain(' new client a month.');
  set('Monthly goal', '');
  expect(group.textContent).toContain('To earn $ a month: –');
  set('Largest first contract', '100');
  expect(plan.getByRole('alert').textContent).toContain('Enter the sizes from smallest to largest.');
  await expectAccessible(container);
});

it('names the fields that are not numbers, keeps what was typed for each marketplace, and copies both plans', async () => {
  let copied = '';
  const writeText = async (text: string) => {
    copied = text;
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const preferences = { ...defaultPreferences, catalogTerms: { ...defaultTerms, lockingDays: 40 } };
  show(<EarningsSection />, settingsWith({ preferences }));
  openTab('Forecast');
  fireEvent.click(screen.getByRole('button', { name: 'Compare with a second plan' }));
  const [one, two] = ['Plan A', 'Plan B'].map((name) => within(screen.getByRole('group', { name })));
  const set = (plan = one, label = '', value = '') =>
    fireEvent.input(plan?.getByLabelText(label) as HTMLElement, { target: { value } });
  set(one, 'New clients per month', 'ten');
  expect(one?.getByRole('alert').textContent).toBe(
    'Enter clients, visitors, percentages and months as numbers, like 12.',
  );
  set(one, 'New clients per month', '10');
  fireEvent.click(two?.getByRole('button', { name: 'Start from visitors instead' }) as HTMLElement);
  set(two, 'Visitors per month', '2,000');
  set(two, 'Click rate, %', '4');
  openTab('Calculator');
  fireEvent.click(screen.getByRole('button', { name: 'Project Catalog' }));
  openTab('Forecast');
  expect(one?.getByLabelText<HTMLInputElement>('New clients per month').value).toBe('10');
  fireEvent.click(screen.getByRole('button', { name: 'Copy as table' }));
  await screen.findByText('Copied');
  // 0.7 · (283.33 − E[(S − 214.2857)+]), S triangular on 50–200–600, is 137.47 a client.
  const table = copied.split('\n').map((line) => line.split('\t'));
  expect([table[0], table[1], table.at(-1)]).toEqual([
    ['', 'Plan A', 'Plan B'],
    ['New clients per month', '10', '4'],
    ['To reach your goal', '8 clients', '8 clients or 160 clicks'],
  ]);
});

it('takes the user’s own numbers from reports with one press, and shows what really was beside the plan', async () => {
  const rows = ['100.00', '200.00', '400.00'].map((sale) => ({ 'Sale Amount': sale, Currency: 'USD' }));
  const at = Date.UTC(2026, 8, 2, 9, 14);
  const { actions } = readingOf(listingOf(rows), { at });
  await changeEarnings(() => ({ actions, clicks: [] }));
  const { container } = show(<EarningsSection />);
  openTab('Forecast');
  const [button] = await screen.findAllByRole('button', { name: 'Use my own numbers' });
  expect(screen.getAllByRole('columnheader', { name: /^Actual so far.*\d, 20\d\d/ })).toHaveLength(1);
  fireEvent.click(button as HTMLElement);
  const plan = within(screen.getByRole('group', { name: 'Plan A' }));
  const value = (label: RegExp) => plan.getByLabelText<HTMLInputElement>(label).value;
  expect([value(/Smallest/), value(/Typical/), value(/Largest/)]).toEqual(['100', '200', '400']);
  expect(plan.getByRole('row', { name: /\$252/ })).toBeTruthy();
  await expectAccessible(container);
});

it('offers no own numbers from reports in another currency', async () => {
  const { actions } = readingOf(listingOf([{ Currency: 'EUR' }]));
  await changeEarnings(() => ({ actions, clicks: [] }));
  show(<EarningsSection />);
  await screen.findByRole('heading', { name: 'In EUR' });
  openTab('Forecast');
  screen.getByRole('group', { name: 'Plan A' });
  expect(screen.queryByRole('button', { name: 'Use my own numbers' })).toBeNull();
});

it('a plan from visitors begins with as many as its clients need, counts none while their number is empty, and keeps what was typed for clients', () => {
  show(<EarningsSection />);
  openTab('Forecast');
  const plan = within(screen.getByRole('group', { name: 'Plan A' }));
  const month = () => plan.getByText('Per month').nextElementSibling?.textContent;
  fireEvent.click(plan.getByRole('button', { name: 'Start from visitors instead' }));
  expect(plan.getByLabelText<HTMLInputElement>('Visitors per month').value).toBe('2667');
  expect(month()).toBe('$549.95');
  fireEvent.input(plan.getByLabelText('Visitors per month'), { target: { value: '' } });
  expect(month()).toBe('$0');
  fireEvent.input(plan.getByLabelText('Visitors per month'), { target: { value: '1000' } });
  expect(month()).toBe('$206.21');
  // A field that is not shown is no reason for a refusal.
  fireEvent.input(plan.getByLabelText('Click rate, %'), { target: { value: '150' } });
  expect(plan.getByRole('alert').textContent).toContain('100');
  fireEvent.click(plan.getByRole('button', { name: 'Start from new clients instead' }));
  expect(month()).toBe('$549.88');
  expect(plan.queryByRole('alert')).toBeNull();
});

it('asks for a marketplace only if their terms differ', () => {
  show(<EarningsSection />);
  openTab('Calculator');
  screen.getByLabelText('What would a contract pay?');
  expect(screen.queryByRole('button', { name: 'Project Catalog' })).toBeNull();
});
