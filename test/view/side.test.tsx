import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Side } from '../../src/dashboard/side/side.tsx';
import { nameAccount, saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { addRecord } from '../../src/store/rows.ts';
import { account, aRecord } from '../support/records.ts';
import { expectAccessible, showStored } from '../support/show.tsx';

it('leads to each section, says which one is shown, and counts the links', async () => {
  await addRecord(aRecord({}, 'https://www.upwork.com/hire/php/'));
  await saveAccount(account);
  const { container } = await showStored(<Side current="earnings" />);
  expect(screen.getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual([
    '#links',
    '#earnings',
    '#convert',
    '#sharing',
    '#welcome',
    '#settings',
    '#help',
    '#settings/accounts',
  ]);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Earnings');
  await waitFor(() => expect(container.querySelector('.links .count')?.textContent).toBe('1'), { timeout: 3000 });
  await addRecord(aRecord({}, 'https://www.upwork.com/hire/qa/'));
  await waitFor(() => expect(container.querySelector('.links .count')?.textContent).toBe('2'), { timeout: 3000 });
  await expectAccessible(container);
});

it('switches the account that links pay, if there are several', async () => {
  const other = { ...account, partnerId: '7654321' };
  await saveAccount(account);
  await nameAccount(account, 'My blog');
  await saveAccount(other);
  const { container } = await showStored(<Side current="links" />);
  const paid = () => container.querySelector('.paid')?.textContent;
  expect(paid()).toContain('7654321');
  fireEvent.click(screen.getByRole('button', { name: 'Paid to 7654321' }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'My blog · 1234567' }));
  await waitFor(() => expect(paid()).toContain('1234567'));
  await expectAccessible(container);
});
