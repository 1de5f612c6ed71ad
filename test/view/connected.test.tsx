import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lineOf } from '../../src/core/library/find-links.ts';
import type { LinkRecord } from '../../src/core/library/link-record.ts';
import { EarnedPart } from '../../src/dashboard/earnings/earned/earned-part.tsx';
import { LinksSection } from '../../src/dashboard/links/links-section.tsx';
import { LinkDetails } from '../../src/dashboard/links/one-link/link-details.tsx';
import { saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { loadSettings } from '../../src/flow/settings/load-settings.ts';
import { loadEarnings } from '../../src/store/earnings.ts';
import { addRecord } from '../../src/store/rows.ts';
import { access, answerOf, edgeAnswers } from '../drive/impact-answers.mjs';
import { recordOf } from '../drive/record.mjs';
import { browser, fake } from '../support/fake-browser.ts';
import { fakeImpact } from '../support/fake-impact.ts';
import { account } from '../support/records.ts';
import { reportText } from '../support/reports.ts';
import { expectAccessible, show } from '../support/show.tsx';

let impact: ReturnType<typeof fakeImpact>;
beforeEach(() => {
  impact = fakeImpact({ now: Date.UTC(2026, 8, 20, 12) });
});
afterEach(() => {
  vi.unstubAllGlobals();
  browser.extension.inIncognitoContext = false;
});
const edge = (name: string) => edgeAnswers.find((one) => one.name === name);
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });
const connect = async (token = access.token) => {
  await press('Fetch from impact.com instead of downloading reports');
  await type('Account SID', ` ${access.sid} `);
  await type('Auth token', token);
  await press('Connect impact.com');
};

it('asks nothing before it is connected, and says which boxes to tick', async () => {
  const { container } = show(<EarnedPart />);
  await press('Fetch from impact.com instead of downloading reports');
  screen.getByText('Tick GET, and nothing else, for Programs, Ads, Actions, Contracts and Reports.');
  await expectAccessible(container);
  expect(impact.asked).toEqual([]);
});

it('shows what was earned after connecting, with no trace of the token in the page', async () => {
  const { container } = show(<EarnedPart />);
  await connect();
  await screen.findByText('11 commissions are new or changed.');
  await screen.findByRole('heading', { name: 'In USD' });
  screen.getByText(/^Partner 1234567\. Last updated /);
  const fields = [...container.querySelectorAll('input')].map(({ value }) => value);
  for (const secret of [access.token, access.sid]) {
    expect(container.innerHTML).not.toContain(secret);
    expect(fields).not.toContain(secret);
  }
  await expectAccessible(container);
});

it('a token that is refused stays in its field, with what to do', async () => {
  show(<EarnedPart />);
  await connect('mistyped-token-1');
  expect((await screen.findByRole('alert')).textContent).toBe(
    'impact.com doesn’t accept this account SID and token. Check both, or create a new token.',
  );
  expect((screen.getByLabelText('Auth token') as HTMLInputElement).value).toBe('mistyped-token-1');
});

it('names the box that a token lacks, and brings the rest', async () => {
  impact.instead = (path) => (path.startsWith('Reports/') ? edge('scoped token, other shape') : undefined);
  show(<EarnedPart />);
  await connect();
  await screen.findByText('11 commissions are new or changed.');
  await screen.findAllByText(
    'The token lacks a right: in impact.com, tick GET for “Reports”. The rest works without it.',
  );
});

it('shows impact.com’s own total where it is another than what is saved', async () => {
  impact.actions = impact.actions.slice(1);
  show(<EarnedPart />);
  await connect();
  await screen.findByText(
    /^For the last year, impact\.com’s own total is 860\.00, and your saved commissions add up to/,
  );
});

it('refreshes by itself where the last run is older than an hour, and otherwise on a press', async () => {
  const first = show(<EarnedPart />);
  await connect();
  await screen.findByText('11 commissions are new or changed.');
  first.unmount();
  const asked = impact.asked.length;
  const second = show(<EarnedPart />);
  await screen.findByRole('button', { name: 'Refresh' });
  expect(impact.asked.length).toBe(asked);
  await press('Refresh');
  await screen.findByText('Nothing new since last time.');
  second.unmount();
  const known = (await browser.storage.local.get('impact.run')) as { 'impact.run': { data: { at: number } } };
  known['impact.run'].data.at -= 3_600_001;
  await browser.storage.local.set(known);
  const before = impact.asked.length;
  show(<EarnedPart />);
  await waitFor(() => expect(impact.asked.length).toBeGreaterThan(before));
  await screen.findByText('Nothing new since last time.');
});

it('forgets the token on Disconnect, and keeps the figures', async () => {
  show(<EarnedPart />);
  await connect();
  await screen.findByText('11 commissions are new or changed.');
  await press('Disconnect');
  await screen.findByText(/^Disconnected\./);
  expect(JSON.stringify(fake.local.all())).not.toContain(access.token);
  expect((await loadEarnings()).actions).toHaveLength(11);
  screen.getByText('Fetch from impact.com instead of downloading reports');
});

it('shows what the contract pays beside the user’s own terms', async () => {
  const { container } = show(<EarnedPart />);
  await connect();
  fireEvent.click(await screen.findByText('What your contract pays'));
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toContainEqual(['Commission, % of the first contract', '70%', '70%', '70%']);
  screen.getByText('CUSTOMER_STATUS IS EXISTING 0%');
  await expectAccessible(container);
});

it('takes terms over with one press, and tells those for a time and the special ones', async () => {
  const sample = JSON.parse(reportText('api-contracts.json'));
  const [contract] = sample.Contracts;
  const [event] = contract.Terms.EventPayouts;
  const at = (rate: string) => ({ ...contract.Terms, EventPayouts: [{ ...event, DefaultPayoutRate: rate }] });
  const changed = { ...contract, HasCampaignTerms: 'true', Terms: at('65') };
  impact.instead = (path) => {
    if (path === 'Contracts') return answerOf({ ...sample, Contracts: [changed] });
    if (path !== 'Contracts/S-10000001') return undefined;
    return answerOf({ ...changed, CampaignTerms: [{ StartDate: '2026-10-01T00:00:00Z', Terms: at('80') }] });
  };
  const { container } = show(<EarnedPart />);
  await connect();
  fireEvent.click(await screen.findByText('What your contract pays'));
  await press('Use for: Talent Marketplace');
  await waitFor(() => {
    const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toContainEqual(['Commission, % of the first contract', '65%', '65%', '70%']);
  });
  screen.getByText('Oct 1, 2026 – …: terms for a time, in place of those above');
  screen.getByText('Client First Payment 80%');
  expect(screen.queryByText(/^This contract has further terms/)).toBeNull();
  screen.getByText('Invented text.');
  expect(container.querySelectorAll('img')).toHaveLength(0);
  await expectAccessible(container);
});

it('tells ads apart by kind, size, language, days and labels, finds one among many, and uses it for the links', async () => {
  await saveAccount(account);
  const sample = JSON.parse(reportText('api-ads.json'));
  const [, banner] = sample.Ads;
  const many = Array.from({ length: 12 }, (_, at) => ({ ...banner, Id: `${2_000_000 + at}`, Name: `Banner ${at}` }));
  const winter = {
    ...banner,
    Id: '3000000',
    Name: 'Cold days',
    Labels: 'winter, dark',
    Language: 'GERMAN',
    EndDate: '2026-12-31T00:00:00Z',
  };
  impact.instead = (path) =>
    path === 'Ads' ? answerOf({ ...sample, '@total': '13', Ads: [...many, winter] }) : undefined;
  const { container } = show(<EarnedPart />);
  await connect();
  fireEvent.click(await screen.findByText('13 ads of the program'));
  await type('Search the ads', 'German');
  screen.getByText('Banner · 300 × 250 · German · Nov 3, 2022 – Dec 31, 2026 · winter, dark');
  expect(screen.queryByText('Banner 1')).toBeNull();
  await press('Use this ad for my links');
  await screen.findByText('Your links use this ad');
  expect((await loadSettings()).accounts[0]?.account.adId).toBe('3000000');
  await expectAccessible(container);
});

it('lists the ads without loading anything, and copies one as HTML with the user’s own link', async () => {
  await saveAccount(account);
  const { container } = show(<EarnedPart />);
  await connect();
  fireEvent.click(await screen.findByText('4 ads of the program'));
  expect(container.querySelectorAll('img, iframe, video, object, embed')).toHaveLength(0);
  await expectAccessible(container);
  const [, banner] = await screen.findAllByRole('button', { name: 'Copy as HTML' });
  fireEvent.click(banner as HTMLElement);
  await screen.findByText(/^Ad copied as HTML\./);
  expect(fake.clipboard.text).toMatch(/^<p>.*<a href="https:\/\/upwork\.pxf\.io\/c\/1234567\/1073970\/13634.*<\/p>$/);
  expect(fake.clipboard.text).not.toContain('imp.pxf.io');
});

it('says that links may lead to single pages, and notes it in the settings on a press', async () => {
  show(<EarnedPart />);
  await connect();
  await screen.findByText('impact.com says that your links may lead to single pages.');
  await press('Use links to single pages');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Use links to single pages' })).toBeNull());
});

it('has a short link made from a link’s details, once', async () => {
  const link = recordOf({ landingPage: 'https://www.upwork.com/hire/php-developers/' }) as LinkRecord;
  await addRecord(link);
  const panel = show(<EarnedPart />);
  await connect();
  await screen.findByText('11 commissions are new or changed.');
  panel.unmount();
  const nothing = () => undefined;
  const { container } = show(
    <LinkDetails
      {...{ lines: [lineOf(link)], opening: { page: link.landingPage }, isReadOnly: false }}
      {...{ onDelete: nothing, onClose: nothing, onGone: nothing, onArrow: nothing }}
    />,
  );
  fireEvent.input(await screen.findByLabelText('Ending, if you want your own'), { target: { value: 'php' } });
  fireEvent.click(screen.getByText('Make a short link'));
  await screen.findByText('Short link made: https://upwork.pxf.io/php');
  fireEvent.click(await screen.findByText('Copy short link'));
  await screen.findByText('Short link copied.');
  expect(fake.clipboard.text).toBe('https://upwork.pxf.io/php');
  await expectAccessible(container);
});

it('opens the link for which the popup asked, with the button ready', async () => {
  const page = 'https://www.upwork.com/hire/php-developers/';
  const asked = recordOf({ landingPage: page, subIds: { subId1: 'first' }, timesUsed: 0, uses: [] }) as LinkRecord;
  await addRecord(recordOf({ landingPage: page, usedAt: asked.usedAt + 1000 }) as LinkRecord);
  await addRecord(asked);
  const panel = show(<EarnedPart />);
  await connect();
  await screen.findByText('11 commissions are new or changed.');
  panel.unmount();
  location.hash = `#links/${encodeURIComponent(asked.id)}`;
  show(<LinksSection />);
  const button = await screen.findByText('Make a short link');
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(location.hash).toBe('#links');
  fireEvent.click(button);
  await screen.findByText(/^Short link made: /);
  expect(impact.asked.filter(({ method }) => method === 'POST').map(({ query }) => query.subId1)).toEqual(['first']);
  location.hash = '';
});

it('is not offered in a private window', async () => {
  browser.extension.inIncognitoContext = true;
  show(<EarnedPart />);
  await screen.findByText(/aren’t available in a private window/);
  expect(screen.queryByText('Fetch from impact.com instead of downloading reports')).toBeNull();
  expect(impact.asked).toEqual([]);
});
