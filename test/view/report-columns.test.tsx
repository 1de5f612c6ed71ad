import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { EarnedPart } from '../../src/dashboard/earnings/earned/earned-part.tsx';
import { loadEarnings } from '../../src/store/earnings.ts';
import { fake } from '../support/fake-browser.ts';
import { expectAccessible, show } from '../support/show.tsx';

const foreign = [
  'Fecha;Número;Estado;Comisión;Etiqueta;Cliente',
  '2026-08-03;13634.24117.100001;Pending;84.00;blog;Someone',
  '2026-08-04;13634.24117.100002;Pending;70.50;forum;Somebody',
].join('\n');
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const choose = async (text = foreign) =>
  fireEvent.change(await screen.findByLabelText('Choose a report as CSV, Excel or JSON, or drop it here'), {
    target: { files: [new File([text], 'informe.csv')] },
  });
const say = (meaning: string, header: string) =>
  fireEvent.change(screen.getByLabelText(meaning), { target: { value: header } });
const sayAll = () => {
  say('Action ID', 'Número');
  say('Action date', 'Fecha');
  say('Status', 'Estado');
  say('Action earnings', 'Comisión');
  say('Sub ID 1', 'Etiqueta');
};

it('lets the user say which column is which, reads the report so, and keeps the answer', async () => {
  const { container } = show(<EarnedPart />);
  await choose();
  await screen.findByRole('heading', { name: 'Or say which column is which' });
  await expectAccessible(container);
  sayAll();
  await press('Read the report');
  await press('Import this report');
  await screen.findByText('Report imported.');
  const { actions } = await loadEarnings();
  expect(actions.map(({ commission, subIds }) => [commission.tenThousandths, subIds])).toEqual([
    [840_000, { subId1: 'blog' }],
    [705_000, { subId1: 'forum' }],
  ]);
  expect(JSON.stringify([actions, fake.local.all()])).not.toContain('Someone');
  cleanup();
  show(<EarnedPart />);
  await press('Add a report');
  await choose(foreign.replaceAll('100001', '100003'));
  await screen.findByText(/Compared with what’s saved: 1 new/);
});

it('does not apply what was said of one header to another', async () => {
  show(<EarnedPart />);
  await choose();
  await screen.findByRole('heading', { name: 'Or say which column is which' });
  sayAll();
  await press('Read the report');
  await press('Cancel');
  await choose(foreign.replace('Fecha', 'Día'));
  await screen.findByRole('heading', { name: 'Or say which column is which' });
});

it('asks again if a needed column is still missing, and nothing is asked after Cancel', async () => {
  show(<EarnedPart />);
  await choose();
  await screen.findByRole('heading', { name: 'Or say which column is which' });
  say('Action ID', 'Número');
  say('Action date', 'Fecha');
  say('Sub ID 1', 'Etiqueta');
  await press('Read the report');
  await screen.findByText(/^Columns are missing/);
  expect(screen.getByLabelText<HTMLSelectElement>('Sub ID 1').value).toBe('Etiqueta');
  await press('Cancel');
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Or say which column is which' })).toBeNull());
  expect((await loadEarnings()).actions).toEqual([]);
});
