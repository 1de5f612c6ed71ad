import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Preferences } from '../../src/core/settings/settings.ts';
import { channels } from '../../src/core/share/channels.ts';
import { disclose } from '../../src/core/share/disclosure/disclose.ts';
import { SharingSection } from '../../src/dashboard/sharing/sharing-section.tsx';
import { saveAccount } from '../../src/flow/settings/change-accounts.ts';
import { loadSettings } from '../../src/flow/settings/load-settings.ts';
import { saver } from '../../src/platform/storage/saver.ts';
import { fake } from '../support/fake-browser.ts';
import { firstLink } from '../support/first-link.ts';
import { account } from '../support/records.ts';
import { expectAccessible, showStored } from '../support/show.tsx';

const link = (channel: string) => firstLink('https://www.upwork.com/hire/logo-designers/', 'spring-blog', channel);

beforeEach(async () => {
  await saveAccount(account);
});
afterEach(async () => {
  cleanup();
  await saver.flush();
});

const open = async () => showStored(<SharingSection />);
/** Waits until a preference is stored as expected, skipping the pause after typing. */
const keeps = <K extends keyof Preferences>(name: K, value: Preferences[K]) =>
  waitFor(async () => {
    await saver.flush();
    expect((await loadSettings()).preferences[name]).toEqual(value);
  });
/** Opens the template of a channel. */
const card = (name: string) => {
  fireEvent.click(screen.getByRole('tab', { name: new RegExp(`^${name}`) }));
  return screen.getByRole('tabpanel');
};
const write = (name: string, template: string) =>
  fireEvent.input(within(card(name)).getByLabelText('Template'), { target: { value: template } });
const preview = (name: string) => card(name).querySelector('.template-preview')?.textContent;
const field = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const order = () => screen.getAllByRole('tab').map((one) => one.textContent);
const warnings = () => [...document.querySelectorAll('#disclosure .notice')].map((one) => one.textContent);

it('shows the post with its length while a template is typed, and keeps the template for its channel only', async () => {
  const { container } = await open();
  expect(preview('X')).toBe(`#ad Hire logo designers ${link('x')}`);
  expect(within(card('X')).getByText('47 / 280')).toBeTruthy();
  write('X', '{disclosure} {seller} does this {from}\n{link}');
  expect(preview('X')).toBe(`#ad Mara K. does this $100\n${link('x')}`);
  expect(preview('Bluesky')).toBe(`#ad Hire logo designers ${link('bluesky')}`);
  await keeps('templates', { x: '{disclosure} {seller} does this {from}\n{link}' });
  await expectAccessible(container);
});

it.each([
  ['{title}', 'Add {link}, so there’s something to click.'],
  ['{link} {titel}', '{titel} isn’t a placeholder.'],
  ['   ', 'Write a template, or reset it.'],
  [`{link}${'x'.repeat(4995)}`, 'This template is longer than any post.'],
])(
  'explains what is wrong with a broken template (%#), makes no post of it and keeps the last valid one',
  async (template, sentence) => {
    await open();
    write('X', 'Look: {link}');
    write('X', template);
    expect(within(card('X')).getByRole('alert').textContent).toBe(sentence);
    expect(within(card('X')).getByLabelText<HTMLTextAreaElement>('Template').value).toBe(template);
    expect(preview('X')).toBeUndefined();
    // Stored only after the earlier change would have been.
    card('Bluesky');
    field('Hashtags (for {hashtags})', '#logo');
    await keeps('hashtags', '#logo');
    await keeps('templates', { x: 'Look: {link}' });
  },
);

it('explains what is wrong with a template even before there is an account', async () => {
  fake.reset();
  const { container } = await open();
  write('X', '{title}');
  field('Your own wording (empty to use the ones above)', '#aff');
  expect(within(card('X')).getByRole('alert').textContent).toContain('Add {link}');
  await expectAccessible(container);
});

it('goes back to the original template, broken or not, and then stores nothing', async () => {
  await open();
  const reset = () => within(card('X')).getByRole<HTMLButtonElement>('button', { name: 'Reset template' });
  expect(reset().disabled).toBe(true);
  for (const template of ['Look: {link}', '{title}']) {
    write('X', template);
    fireEvent.click(reset());
    expect(preview('X')).toBe(`#ad Hire logo designers ${link('x')}`);
    expect(reset().disabled).toBe(true);
    await keeps('templates', {});
  }
});

it('moves a channel by keyboard alone: the focus stays, the order is kept, and no template changes', async () => {
  await open();
  write('Reddit', 'Look: {link}');
  expect(order().slice(0, 4)).toEqual(['X', 'LinkedIn', 'Reddit', 'Facebook']);
  const button = (way: 'up' | 'down', name = 'Reddit') =>
    screen.getByRole<HTMLButtonElement>('button', { name: `Move ${name} ${way}` });
  button('up').focus();
  // Enter on a focused button is a click.
  fireEvent.click(document.activeElement as HTMLElement);
  await waitFor(() => expect(order().slice(0, 4)).toEqual(['X', 'Reddit', 'LinkedIn', 'Facebook']));
  expect(document.activeElement).toBe(button('up'));
  fireEvent.click(document.activeElement as HTMLElement);
  await waitFor(() => expect(order()[0]).toBe('Reddit'));
  expect(button('up').disabled).toBe(true);
  expect(document.activeElement).toBe(button('down'));
  expect(preview('Reddit')).toContain('Look: ');
  await keeps('channelOrder', ['reddit', 'x', 'linkedin', ...channels.slice(3).map(({ id }) => id)]);
  cleanup();
  await open();
  expect(order().slice(0, 3)).toEqual(['Reddit', 'X', 'LinkedIn']);
  card('Slack');
  expect(button('down', 'Slack').disabled).toBe(true);
});

it('chooses a channel with the arrow keys, and moves it with Alt', async () => {
  const { container } = await open();
  const tab = (name: string) => screen.getByRole('tab', { name });
  const key = (name: string, more = {}) =>
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: name, ...more });
  tab('X').focus();
  key('ArrowDown');
  key('ArrowDown');
  expect(document.activeElement).toBe(tab('Reddit'));
  screen.getByRole('tabpanel', { name: 'Reddit' });
  key('ArrowUp', { altKey: true });
  await waitFor(() => expect(order().slice(0, 3)).toEqual(['X', 'Reddit', 'LinkedIn']));
  expect(document.activeElement).toBe(tab('Reddit'));
  key('End');
  expect(document.activeElement).toBe(tab('Slack'));
  key('ArrowDown');
  expect(document.activeElement).toBe(tab('X'));
  // This goes back in the browser.
  expect(key('ArrowLeft', { altKey: true })).toBe(true);
  await keeps('channelOrder', ['x', 'reddit', 'linkedin', ...channels.slice(3).map(({ id }) => id)]);
  await expectAccessible(container);
});

it('inserts a placeholder where the cursor is', async () => {
  await open();
  write('X', 'By :\n{link}');
  const template = screen.getByLabelText<HTMLTextAreaElement>('Template');
  template.setSelectionRange(3, 3);
  fireEvent.click(screen.getByRole('button', { name: '{seller}' }));
  expect(template.value).toBe('By {seller}:\n{link}');
  expect(preview('X')).toBe(`#ad By Mara K.:\n${link('x')}`);
});

it('marks what is too long for a channel, and what a channel hides behind “more”', async () => {
  await open();
  const marked = (kind: string) =>
    [...screen.getByRole('tabpanel').querySelectorAll(`.${kind}`)].map(({ textContent }) => textContent).join('');
  write('X', `{link} ${'a'.repeat(260)}bc`);
  screen.getByText('290 / 280');
  screen.getByText('10 characters too long. The highlighted part won’t fit.');
  expect(marked('too-much')).toBe(`${'a'.repeat(8)}bc`);
  write('LinkedIn', '{disclosure}\n\n{title}\nby {seller}\n{link}');
  expect(marked('folded')).toBe(link('linkedin'));
  screen.getByText('The paler part is hidden behind “more” at first.');
  card('Reddit');
  expect(marked('folded')).toBe('');
  screen.getByText('19 / 300');
});

it('keeps a template that makes no post yet, until it is another channel’s turn again', async () => {
  await open();
  write('X', '{title} and');
  card('Reddit');
  cleanup();
  await open();
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Template').value).toBe('{title} and'));
  expect(screen.getByRole('alert').textContent).toBe('Add {link}, so there’s something to click.');
});

it('puts hashtags into posts whose template asks for them, and accepts only a valid Mastodon server', async () => {
  await open();
  field('Hashtags (for {hashtags})', '#hiring #logo');
  expect(preview('X')).toBe(`#ad Hire logo designers ${link('x')} #hiring #logo`);
  expect(preview('LinkedIn')).not.toContain('#hiring');
  await keeps('hashtags', '#hiring #logo');
  card('Mastodon');
  field(/^Your Mastodon server/, 'https://Fosstodon.example/@mara');
  await keeps('mastodonServer', 'fosstodon.example');
  field(/^Your Mastodon server/, 'not a server');
  expect(screen.getByText('Enter a server name, like mastodon.social.')).toBeTruthy();
  // Stored only after the earlier change would have been.
  field('Hashtags (for {hashtags})', '');
  await keeps('hashtags', '');
  await keeps('mastodonServer', 'fosstodon.example');
  field(/^Your Mastodon server/, '');
  expect(screen.queryByText(/Enter a server name/)).toBeNull();
  await keeps('mastodonServer', '');
});

it.each([
  ['#aff', 'Regulators don’t accept #aff as clear. Use #ad.'],
  ['affiliate link', '“affiliate link” isn’t clear enough on its own. Write “I earn a commission through this link”.'],
  ['Thanks to Upwork', '“Thanks to” doesn’t say that you earn. Use #ad.'],
  ['I may earn a commission', '“I may earn” plays it down. Write that you earn a commission.'],
])(
  "names %s in the user's wording with the reason and an alternative, and keeps the wording",
  async (own, sentence) => {
    await open();
    field('Your own wording (empty to use the ones above)', own);
    expect(warnings()).toContain(sentence);
    expect(preview('X')).toBe(`${own} Hire logo designers ${link('x')}`);
    await keeps('disclosure', { language: 'auto', own });
  },
);

it('finds nothing wrong with a clear wording; without one, or with only spaces, posts begin with ours', async () => {
  await open();
  field('Your own wording (empty to use the ones above)', '#ad – I earn when you hire');
  expect(warnings()).toEqual([]);
  field('Your own wording (empty to use the ones above)', '   ');
  expect(preview('X')).toBe(`#ad Hire logo designers ${link('x')}`);
  expect(disclose({ language: 'auto', own: ' ' }, 'short', 'en')).toBe('#ad');
  field('Your own wording (empty to use the ones above)', '');
  await keeps('disclosure', { language: 'auto' });
});

it('writes disclosures in the chosen language, and shows which rule they follow or that none was checked', async () => {
  const { container } = await open();
  const choose = (value: string) => fireEvent.change(screen.getByLabelText('Language'), { target: { value } });
  choose('de');
  expect(screen.getByText('Based on § 5a Abs. 4 UWG')).toBeTruthy();
  expect(preview('X')).toBe(`#Anzeige Hire logo designers ${link('x')}`);
  expect(within(container as HTMLElement).getByText(/^Anzeige – Ich erhalte eine Provision/).lang).toBe('de');
  choose('pl');
  expect(screen.getByText('Not checked against national rules.')).toBeTruthy();
  await keeps('disclosure', { language: 'pl' });
});

it('hides a channel and shows it again: it goes to the end, keeps its template, and Undo or Ctrl+Z takes it back', async () => {
  const { container } = await open();
  write('LinkedIn', 'Look: {link}');
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  press('Hide LinkedIn');
  await waitFor(() => expect(order().at(-1)).toBe('LinkedInHidden'));
  expect(order().slice(0, 2)).toEqual(['X', 'Reddit']);
  screen.getByText('LinkedIn is hidden. Its template is kept.');
  await keeps('channelsHidden', ['linkedin']);
  expect(preview('LinkedIn')).toContain('Look: ');
  for (const way of ['up', 'down'])
    expect(screen.getByRole<HTMLButtonElement>('button', { name: `Move LinkedIn ${way}` }).disabled).toBe(true);
  await expectAccessible(container);
  press('Undo');
  await keeps('channelsHidden', []);
  press('Hide LinkedIn');
  await keeps('channelsHidden', ['linkedin']);
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await keeps('channelsHidden', []);
  press('Hide LinkedIn');
  press('Show LinkedIn');
  screen.getByText('LinkedIn is shown again.');
  await keeps('channelsHidden', []);
  expect(order().slice(0, 2)).toEqual(['X', 'LinkedIn']);
});

it('takes back only what was hidden here, and leaves channels of a later version as they are', async () => {
  const stored = (data: unknown) => ({ version: 1, data });
  await fake.sync.set({
    channelOrder: stored(['hologram', 'reddit', 'reddit']),
    channelsHidden: stored(['hologram', 'slack', 'slack']),
  });
  await open();
  expect(order()).toHaveLength(channels.length);
  expect([order()[0], order().at(-1)]).toEqual(['Reddit', 'SlackHidden']);
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  press('Hide Reddit');
  await keeps('channelsHidden', ['hologram', 'slack', 'slack', 'reddit'] as never);
  // Another tab hides one as well.
  await fake.sync.set({ channelsHidden: stored(['hologram', 'slack', 'reddit', 'x']) });
  await waitFor(() => expect(order().at(0)).toBe('LinkedIn'));
  press('Undo');
  await keeps('channelsHidden', ['hologram', 'slack', 'x'] as never);
  fireEvent.click(screen.getByRole('tab', { name: /^LinkedIn/ }));
  press('Move LinkedIn up');
  await waitFor(async () => {
    await saver.flush();
    expect((await loadSettings()).preferences.channelOrder).toEqual(expect.arrayContaining(['hologram']));
  });
  expect(order()[0]).toBe('LinkedIn');
});

it('drags a channel by its handle, and Undo puts it back', async () => {
  await open();
  const tab = (name: string) => screen.getByRole('tab', { name });
  const handle = tab('Reddit').querySelector('.grip') as HTMLElement;
  const captured = new Set<number>();
  Object.assign(handle, {
    setPointerCapture: (id: number) => captured.add(id),
    hasPointerCapture: (id: number) => captured.has(id),
  });
  const { elementFromPoint } = document;
  let over = 'X';
  document.elementFromPoint = () => tab(over);
  try {
    fireEvent.pointerMove(handle, { pointerId: 1 });
    expect(order()[0]).toBe('X');
    fireEvent.pointerDown(handle, { pointerId: 1 });
    // It passes another one on its way.
    for (over of ['LinkedIn', 'X']) {
      fireEvent.pointerMove(handle, { pointerId: 1 });
      await waitFor(() => expect(order()[over === 'X' ? 0 : 1]).toBe('Reddit'));
    }
  } finally {
    document.elementFromPoint = elementFromPoint;
  }
  await waitFor(() => expect(order().slice(0, 3)).toEqual(['Reddit', 'X', 'LinkedIn']));
  screen.getByText('Reddit is now number 1.');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(order().slice(0, 3)).toEqual(['X', 'LinkedIn', 'Reddit']));
});
