import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { lineOf } from '../../src/core/library/find-links.ts';
import type { LinkRecord } from '../../src/core/library/link-record.ts';
import { EarnedPart } from '../../src/dashboard/earnings/earned/earned-part.tsx';
import { HelpWhy } from '../../src/dashboard/help/help-why.tsx';
import { LinkDetails } from '../../src/dashboard/links/one-link/link-details.tsx';
import { addRecord } from '../../src/store/rows.ts';
import { recordOf } from '../drive/record.mjs';
import { reportText } from '../support/reports.ts';
import { expectAccessible, show } from '../support/show.tsx';

const bring = async (text: string) => {
  const shown = show(<EarnedPart />);
  fireEvent.change(await screen.findByLabelText(/^Choose a report/), {
    target: { files: [new File([text], 'report.csv')] },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Import this report' }));
  await screen.findByText('Report imported.');
  return shown;
};
const answers = () =>
  within(document.querySelector('.why') as HTMLElement)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

afterEach(() => {
  location.hash = '';
});

it('walks what is known where nothing is, and what to look up where', async () => {
  const { container } = show(<HelpWhy />);
  await screen.findByText(/No report is saved\./);
  expect(answers()).toContain(
    'To look up: Clicks aren’t known. Add “Performance by Sub ID and Shared ID” in Earnings. (from your reports)',
  );
  expect(answers().at(-1)).toMatch(/^To look up: The client may have hired through an AI agent/);
  await expectAccessible(container);
});

it('says whom a pasted link pays', async () => {
  show(<HelpWhy />);
  const field = await screen.findByLabelText('Tracking link');
  fireEvent.input(field, { target: { value: 'https://upwork.pxf.io/c/7654321/1062918/13634?subId1=x' } });
  await screen.findByText(/The link pays partner 7654321, who isn’t you\./);
  fireEvent.input(field, { target: { value: 'hello' } });
  await screen.findByText(/This isn’t a tracking link of impact\.com’s/);
});

it('is reached from a reversed commission, with its reason', async () => {
  const earned = await bring(reportText('8682-AdvancedActionListi (1).csv'));
  fireEvent.click(await screen.findByRole('button', { name: 'Why is there no commission?' }));
  await waitFor(() => expect(location.hash).toBe('#help/no-commission'));
  earned.unmount();
  show(<HelpWhy />);
  await screen.findByRole('heading', { name: 'Reversed commissions' });
  expect(answers()).toContainEqual(expect.stringMatching(/^This explains it: Reversed commissions: 1\./));
});

it('is reached from a link’s details, and speaks of that link alone', async () => {
  const link = recordOf({
    landingPage: 'https://www.upwork.com/hire/php-developers/',
    subIds: { subId1: 'newsletter-31', subId2: 'email' },
  }) as LinkRecord;
  await addRecord(link);
  (await bring(reportText('8682-AdvancedActionListi (1).csv'))).unmount();
  const nothing = () => undefined;
  const nothings = { onDelete: nothing, onClose: nothing, onGone: nothing, onArrow: nothing };
  const props = { lines: [lineOf(link)], opening: { page: link.landingPage }, isReadOnly: false, ...nothings };
  const details = show(<LinkDetails {...props} />);
  fireEvent.click(await screen.findByText('Why is there no commission?'));
  await waitFor(() => expect(location.hash).toBe('#help/no-commission'));
  details.unmount();
  show(<HelpWhy />);
  await waitFor(() =>
    expect((screen.getByLabelText('Tracking link') as HTMLInputElement).value).toBe(link.trackingLink),
  );
  await screen.findByText(/Commissions already approved: 1\./);
});

it('typing a link reads the library once, when the typing pauses', async () => {
  show(<HelpWhy />);
  await screen.findByText(/No report is saved\./);
  const opened = vi.spyOn(indexedDB, 'open');
  const field = screen.getByLabelText('Tracking link');
  const type = (text: string) => fireEvent.input(field, { target: { value: text } });
  const link = 'https://upwork.pxf.io/c/7654321/1062918/13634';
  type('not a link');
  await screen.findByText(/This isn’t a tracking link of impact/);
  const once = opened.mock.calls.length;
  for (let at = 9; at <= link.length; at += 1) type(link.slice(0, at));
  await screen.findByText(/7654321/);
  expect(opened.mock.calls.length).toBe(2 * once);
});
