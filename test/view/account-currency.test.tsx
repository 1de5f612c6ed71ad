import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { EarnedPart } from '../../src/dashboard/earnings/earned/earned-part.tsx';
import { exportEarned } from '../../src/flow/earnings/export-earned.ts';
import { changeEarnings } from '../../src/store/earnings.ts';
import { fake } from '../support/fake-browser.ts';
import { listingOf, readingOf } from '../support/reports.ts';
import { expectAccessible, show, showStored } from '../support/show.tsx';

const question = 'Which currency is your impact.com account in?';
const keep = (rows: Record<string, string>[]) =>
  changeEarnings(() => ({ actions: readingOf(listingOf(rows)).actions, clicks: [] }));
const choose = async (value: string) => fireEvent.change(await screen.findByLabelText(question), { target: { value } });
const headings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

it('asks for the currency that a report does not name, keeps the answer and lets it be changed', async () => {
  await keep([{ 'Action Earnings': '84.00' }]);
  const { container } = show(<EarnedPart />);
  await screen.findByRole('heading', { name: 'The report doesn’t name a currency' });
  await expectAccessible(container);
  await choose('EUR');
  await screen.findByRole('heading', { name: 'In EUR' });
  expect(screen.queryByRole('heading', { name: 'The report doesn’t name a currency' })).toBeNull();
  expect((await exportEarned('EUR'))?.text).toContain(',84.00,EUR,');
  await waitFor(() => expect(fake.sync.all()).toHaveProperty('accountCurrency', { version: 1, data: 'EUR' }));
  cleanup();
  await showStored(<EarnedPart />);
  await screen.findByRole('heading', { name: 'In EUR' });
  await choose('');
  await screen.findByRole('heading', { name: 'The report doesn’t name a currency' });
});

it('never adds amounts without a currency to others before the answer, and adds them after it', async () => {
  await keep([{ 'Action Earnings': '84.00' }, { 'Action Earnings': '6.00', Currency: 'USD' }]);
  await changeEarnings(({ actions, clicks }) => ({
    actions: actions.map((one, at) => (at > 0 ? one : { ...one, commission: { tenThousandths: 840_000 } })),
    clicks,
  }));
  show(<EarnedPart />);
  await screen.findByRole('heading', { name: 'In USD' });
  expect(headings()).toHaveLength(2);
  await choose('USD');
  await waitFor(() => expect(headings()).toEqual(['In USD']));
  expect(screen.getAllByText('$90').length).toBeGreaterThan(0);
});

it('does not ask if every amount has its currency', async () => {
  await keep([{ Currency: 'USD' }]);
  show(<EarnedPart />);
  await screen.findByRole('heading', { name: 'In USD' });
  expect(screen.queryByLabelText(question)).toBeNull();
});
