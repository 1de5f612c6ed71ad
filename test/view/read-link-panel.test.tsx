import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import { ReadLinkPanel } from '../../src/dashboard/read-link-panel.tsx';
import { account } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const copied = vi.fn(async (_: string) => undefined);
const page = 'https://www.upwork.com/hire/php-developers/';
const read = (link: string) => {
  const settings = {
    account: { state: 'ready' as const, account, name: '' },
    accounts: [],
    preferences: defaultPreferences,
    label: '',
  };
  const { container } = show(<ReadLinkPanel settings={settings} />);
  fireEvent.input(screen.getByLabelText('Paste any tracking link of impact.com'), { target: { value: link } });
  return container;
};
const facts = (container: Element) => [...container.querySelectorAll('dt, dd')].map(({ textContent }) => textContent);

beforeEach(() => {
  cleanup();
  copied.mockClear();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied }, configurable: true });
});

it("takes another's link apart, without what is not in it, and makes it the user's own", async () => {
  const container = read(`https://upwork.pxf.io/c/7654321/1062918/13634?subId1=theirs&u=${encodeURIComponent(page)}`);
  expect(facts(container)).toEqual([
    ...['Pays', 'Someone else: partner 7654321', 'Partner id', '7654321', 'Ad id', '1062918'],
    ...['Program', '13634', 'Host', 'upwork.pxf.io', 'Leads to', page, 'Page', 'Hire page', 'Sub ID 1', 'theirs'],
  ]);
  fireEvent.input(screen.getByLabelText('Sub ID 2'), { target: { value: 'Spring news' } });
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await screen.findByText('Copied. It pays you.');
  expect(copied.mock.calls).toEqual([
    [`https://upwork.pxf.io/c/1234567/1062918/13634?subId2=Spring-news&u=${encodeURIComponent(page)}`],
  ]);
});

it('a short link does not say whose it is or where it leads: a link is made once somebody says where to', async () => {
  const container = read('https://upwork.pxf.io/aBc1Xy');
  expect(facts(container)).toEqual(['Pays', 'It does not say', 'Host', 'upwork.pxf.io']);
  expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('short link');
  fireEvent.input(screen.getByLabelText('Leads to'), { target: { value: page } });
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await screen.findByText('Copied. It pays you.');
  expect(copied.mock.calls).toEqual([[`https://upwork.pxf.io/c/1234567/1062918/13634?u=${encodeURIComponent(page)}`]]);
});

it("another brand's link is not called the same place as a link of Upwork's", () => {
  read('https://goto.walmart.com/c/7654321/565706/9383');
  expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull();
});
