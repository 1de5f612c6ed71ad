import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import type { AccountState } from '../../src/core/settings/account-state.ts';
import { ReadLinkPanel } from '../../src/dashboard/convert/read-link-panel.tsx';
import { fake } from '../support/fake-browser.ts';
import { account, settingsWith } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

let copied = '';
const recorded: unknown[] = [];
beforeEach(() => {
  copied = '';
  recorded.length = 0;
  fake.worker = async (message) => {
    recorded.push(message);
    return { recorded: true };
  };
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        copied = text;
      },
    },
  });
});

const open = (state: AccountState = { state: 'ready', account, name: '' }) =>
  show(<ReadLinkPanel />, settingsWith({ account: state }));
const paste = (text: string) =>
  fireEvent.input(screen.getByLabelText('Paste any impact.com tracking link'), { target: { value: text } });
const facts = () =>
  [...document.querySelectorAll('dt')].map((name) => [name.textContent, name.nextElementSibling?.textContent]);
const address = () => document.querySelector('.address')?.textContent;
const qa = 'https://www.upwork.com/hire/qa/';
const linkTo = (page: string, more = '') =>
  `https://upwork.pxf.io/c/1234567/1062918/13634?${more}u=${encodeURIComponent(page)}`;

it('reads another affiliate’s link, shows whom it pays, and makes the user’s link to the same page without its sub IDs', async () => {
  const { container } = open();
  await expectAccessible(container);
  paste(`  https://upwork.pxf.io/c/7654321/1062918/13634?subId1=theirs&u=${encodeURIComponent(qa)}  `);
  expect(facts()).toEqual([
    ['Pays', 'Partner 7654321, not you'],
    ['Partner ID', '7654321'],
    ['Ad ID', '1062918'],
    ['Program ID', '13634'],
    ['Domain', 'upwork.pxf.io'],
    ['Goes to', qa],
    ['Page', 'Hiring page'],
    ['Sub ID 1', 'theirs'],
  ]);
  expect(address()).toBe(linkTo(qa));
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: /^Copy/ }));
  await screen.findByText('Copied. This one pays you.');
  expect(copied).toBe(linkTo(qa));
  expect(recorded).toMatchObject([
    { name: 'record/add', record: { trackingLink: linkTo(qa), landingPage: qa, kind: 'hire-skill', subIds: {} } },
    { name: 'record/confirm' },
  ]);
  await expectAccessible(container);
});

it('keeps the user’s own sub IDs, cleans typed ones, and changes the target', async () => {
  open();
  paste(linkTo(qa, 'subId1=blog&'));
  expect(facts()[0]).toEqual(['Pays', 'You']);
  const own = within(document.querySelector('.card') as HTMLElement);
  expect(own.getByLabelText('Sub ID 1')).toHaveProperty('value', 'blog');
  fireEvent.input(own.getByLabelText('Sub ID 2'), { target: { value: 'a <b>&c' } });
  fireEvent.input(own.getByLabelText('Goes to'), { target: { value: 'https://upwork.com/hire/go?x=1' } });
  const made = new URL(address() ?? '');
  expect(made.searchParams.get('u')).toBe('https://www.upwork.com/hire/go/');
  expect(made.searchParams.get('subId1')).toBe('blog');
  expect(made.searchParams.get('subId2')).toMatch(/^[\w.-]+$/);
  fireEvent.input(own.getByLabelText('Goes to'), { target: { value: 'https://example.com/' } });
  expect(own.getByRole('alert').textContent).not.toBe('');
  expect(own.queryByRole('button')).toBeNull();
});

it.each([
  ['http://upwork.pxf.io/c/7654321/1062918/13634', 'Not secure: http instead of https.'],
  ['https://upwork.pxf.io/c/0/1062918/13634', 'The partner ID is 0, so nobody gets paid.'],
  [
    `https://upwork.pxf.io/c/7654321/1062918/99999?u=${encodeURIComponent(qa)}`,
    'It’s for another brand’s program, not Upwork’s.',
  ],
])('warns of %s', async (link, sentence) => {
  const { container } = open();
  paste(link);
  screen.getByText(sentence);
  await expectAccessible(container);
});

it('explains that a short link hides whom it pays, and that other text is not a link', async () => {
  open();
  paste('https://upwork.pxf.io/aBc1Xy');
  expect(facts()[0]).toEqual(['Pays', 'Can’t tell']);
  // The target is unknown too, so no link is made before the user names one.
  screen.getByText(/^Short links don’t show where they go/);
  expect([address(), screen.queryByRole('alert')]).toEqual([undefined, null]);
  fireEvent.input(screen.getByLabelText('Goes to'), { target: { value: qa } });
  expect(address()).toBe(linkTo(qa));
  paste('not a link');
  expect(screen.getByRole('alert').textContent).not.toBe('');
  expect(facts()).toEqual([]);
});

it('reads without an account, but makes nothing', () => {
  open({ state: 'none' });
  paste(linkTo(qa));
  expect(facts()[0]).toEqual(['Partner ID', '1234567']);
  expect(address()).toBeUndefined();
});

it('says so if the clipboard refuses', async () => {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
  });
  open();
  paste(linkTo(qa));
  fireEvent.click(screen.getByRole('button', { name: /^Copy/ }));
  expect((await screen.findByRole('alert')).textContent).not.toContain('It pays you');
});
