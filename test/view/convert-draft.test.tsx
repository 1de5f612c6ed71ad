import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { cleanLabel } from '../../src/core/link/sub-ids.ts';
import { defaultPreferences } from '../../src/core/settings/settings.ts';
import { ConvertSection } from '../../src/dashboard/convert/convert-section.tsx';
import { openInConvert } from '../../src/flow/convert/hand-over.ts';
import { fake } from '../support/fake-browser.ts';
import { settingsWith } from '../support/records.ts';
import { expectAccessible, show } from '../support/show.tsx';

const page = (skill: string) => `https://www.upwork.com/hire/${skill}/`;
const mine = (skill: string, label = 'blog') =>
  `https://upwork.pxf.io/c/1234567/1062918/13634?subId1=${label}&u=${encodeURIComponent(page(skill))}`;
const theirs = 'https://upwork.pxf.io/c/7654321/1062918/13634';
const markdown = `# Whom I would ask

See [a tester](${page('qa')}) or ${page('php')}.
Not ${theirs}
`;
const html = `<p>See <a href="${page('qa')}"><b>a tester</b></a>.</p>`;
const long =
  'Advertisement: I am an Upwork affiliate. I earn a commission when a new client hires through this link, at no cost to you.';

beforeEach(() => {
  cleanup();
});

const open = () => {
  const preferences = { ...defaultPreferences, subIds: { subId1: '{label}' } };
  return show(<ConvertSection />, settingsWith({ preferences, label: cleanLabel('blog') }));
};
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paste your draft or drop a file here' });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const paste = (formats: Record<string, string>) => {
  field().select();
  const isLeftToBrowser = fireEvent.paste(field(), { clipboardData: { getData: (as: string) => formats[as] ?? '' } });
  if (isLeftToBrowser) type(formats['text/plain'] ?? '');
};
const rows = () => within(screen.getByRole('list', { name: 'Links found' })).getAllByRole('listitem');
const selected = () => field().value.slice(field().selectionStart, field().selectionEnd);
const ready = (count: number) =>
  screen.findByRole('button', { name: `Copy draft with ${count} ${count === 1 ? 'link' : 'links'} converted` });

it('names each link by its words, and leads to its line', async () => {
  const { container } = open();
  type(markdown);
  await ready(2);
  expect(rows().map((row) => within(row).getByRole('button').textContent)).toEqual([
    'a testerLine 3',
    'upwork.com/hire/php/Line 3',
    `${theirs.replace('https://', '')}Line 4`,
  ]);
  press('a tester Line 3');
  expect(document.activeElement).toBe(field());
  expect(selected()).toBe(page('qa'));
  press(/^upwork.pxf.io.*Line 4/);
  expect(selected()).toBe(theirs);
  await expectAccessible(container);
});

it('shows the findings of one kind, and all again', async () => {
  open();
  type(markdown);
  await ready(2);
  press('1 someone else’s');
  expect(rows()).toHaveLength(1);
  expect(screen.getByRole('button', { name: '1 someone else’s' }).getAttribute('aria-pressed')).toBe('true');
  press('1 someone else’s');
  expect(rows()).toHaveLength(3);
});

it('selects all or none, and says so when it is only some', async () => {
  open();
  type(markdown);
  await ready(2);
  const all = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all' });
  expect([all().checked, all().indeterminate]).toEqual([true, false]);
  fireEvent.click(screen.getByRole('checkbox', { name: 'a tester' }));
  await ready(1);
  expect([all().checked, all().indeterminate]).toEqual([false, true]);
  fireEvent.click(all());
  await ready(2);
  fireEvent.click(all());
  expect(await ready(0)).toHaveProperty('disabled', true);
});

it('keeps a choice while the draft is edited around it, and through a closed tab', async () => {
  open();
  type(markdown);
  await ready(2);
  fireEvent.click(screen.getByRole('checkbox', { name: 'a tester' }));
  type(`Hello!\n${markdown}`);
  type(`Hello!\n${markdown}And ${page('go')}`);
  await ready(2);
  expect(screen.getByRole('checkbox', { name: 'a tester' })).toHaveProperty('checked', false);
  cleanup();
  open();
  await ready(2);
  press(/^Copy draft/);
  await screen.findByText('Copied. 2 links are now yours.');
  expect(fake.clipboard.text).toBe(
    `Hello!\n${markdown}And ${page('go')}`.replace(page('php'), mine('php')).replace(page('go'), mine('go')),
  );
});

it('copies the text as it is when the button is pressed, even before its links are listed', async () => {
  open();
  type(markdown);
  await ready(2);
  type(`${markdown}And ${page('go')}`);
  press(/^Copy draft/);
  await screen.findByText('Copied. 3 links are now yours.');
  expect(fake.clipboard.text).toContain(mine('go'));
});

it('inserts a disclosure below the title when asked, and only if there is none', async () => {
  open();
  type(markdown);
  await ready(2);
  screen.getByText('This draft doesn’t say that you earn from its links.');
  press('Insert at the top');
  expect(field().value).toBe(markdown.replace('\n\nSee', `\n\n${long}\n\nSee`));
  expect(selected()).toBe(long);
  await waitFor(() => expect(screen.queryByText(/doesn’t say that you earn/)).toBeNull());
  await ready(2);
  type(`See ${page('qa')}. #ad`);
  await screen.findByText('Move “#ad” in front of the link.');
  type(`#ad See ${page('qa')}.`);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Insert at the top' })).toBeNull());
  type(`Only ${theirs}`);
  await screen.findByText('Pays partner 7654321, not you');
  expect(screen.queryByRole('button', { name: 'Insert at the top' })).toBeNull();
});

it('a label keeps the focus while it is typed, goes into the links, and is still there later', async () => {
  open();
  type(markdown);
  await ready(2);
  const label = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Label for these links' });
  label().focus();
  fireEvent.input(label(), { target: { value: 'Spring news' } });
  await screen.findAllByText(mine('php', 'spring-news').replace('https://', ''));
  expect(document.activeElement).toBe(label());
  cleanup();
  open();
  await waitFor(() => expect(label().value).toBe('Spring news'));
});

const words = () => screen.getByRole('region', { name: 'Formatted' });

it('shows pasted words as they read, and copies them with their formatting', async () => {
  const { container } = open();
  paste({ 'text/html': `<meta charset="utf-8"><h1>Whom</h1>${html}`, 'text/plain': 'Whom\n\nSee a tester.' });
  await ready(1);
  expect(words().textContent).toBe('WhomSee a tester.');
  expect(document.activeElement).toBe(words());
  press('a tester');
  expect(document.activeElement?.textContent).toBe('a tester');
  await expectAccessible(container);
  press(/^Copy draft/);
  await screen.findByText('Copied with formatting. 1 link is now yours.');
  expect(fake.clipboard.html).toContain(`<a href="${mine('qa').replace('&', '&amp;')}"><b>a tester</b></a>`);
  expect(fake.clipboard.text).toBe('Whom\n\nSee a tester.');
});

it('marks the links behind words and in them, and takes nothing else from pasted HTML than words', async () => {
  open();
  const text = `<p onclick="alert(1)">See ${page('php')}, <a href="${page('qa')}">a <i>tester</i></a> and <a href="${theirs}">this</a></p>
<script>alert(2)</script><img src="https://example.com/a.png" alt="A picture"><ul>x<li>One</li></ul><style>p{}</style>`;
  paste({ 'text/html': text, 'text/plain': 'See them all' });
  await ready(2);
  const marks = [...words().querySelectorAll('mark')].map((mark) => [mark.className, mark.textContent]);
  expect(marks).toEqual([
    ['convertible', page('php')],
    ['convertible', 'a tester'],
    ['others', 'this'],
  ]);
  expect(words().textContent).not.toMatch(/alert|p\{/);
  expect(words().textContent).toContain('A picture');
  expect([...words().querySelectorAll('ul > *')].map((item) => [item.nodeName, item.textContent])).toEqual([
    ['LI', 'x'],
    ['LI', 'One'],
  ]);
  expect([...words().querySelectorAll('script, img, style, a, [onclick]')]).toEqual([]);
});

it('inserts a disclosure into formatted words, and takes back first that and then the pasting', async () => {
  open();
  type('My own words');
  paste({ 'text/html': html, 'text/plain': 'See a tester.' });
  await ready(1);
  press('Insert at the top');
  await waitFor(() => expect(words().textContent).toBe(`${long}\nSee a tester.`));
  const undo = () => fireEvent.keyDown(words(), { key: 'z', code: 'KeyZ', ctrlKey: true });
  undo();
  await waitFor(() => expect(words().textContent).toBe('See a tester.'));
  undo();
  await waitFor(() => expect(field().value).toBe('My own words'));
  expect(document.activeElement).toBe(field());
});

it('undoes nothing in words that were pasted before the tab was closed', async () => {
  open();
  paste({ 'text/html': html, 'text/plain': 'See a tester.' });
  await ready(1);
  cleanup();
  open();
  await ready(1);
  fireEvent.keyDown(words(), { key: 'z', code: 'KeyZ', ctrlKey: true });
  expect(words().textContent).toBe('See a tester.');
});

it('switches to the source, to the plain text and back, and keeps what was typed in each', async () => {
  open();
  paste({ 'text/html': html, 'text/plain': `See a tester at ${page('go')}` });
  await ready(1);
  press('HTML');
  expect(field().value).toBe(html);
  type(html.replace('See', 'Look at'));
  press('Plain text');
  expect(field().value).toBe(`See a tester at ${page('go')}`);
  await screen.findByText('upwork.com/hire/go/');
  type(`${field().value} now`);
  press('Formatted');
  expect(words().textContent).toBe('Look at a tester.');
  press('Plain text');
  expect(field().value).toBe(`See a tester at ${page('go')} now`);
  await ready(1);
  press(/^Copy draft/);
  await screen.findByText('Copied. 1 link is now yours.');
  expect([fake.clipboard.html, fake.clipboard.text]).toEqual(['', `See a tester at ${mine('go')} now`]);
});

it.each([
  ['source code', { 'text/html': '<div><span>[a](b)</span></div>', 'text/plain': `[a](${page('qa')})` }],
  ['plain text', { 'text/plain': `See ${page('qa')} now` }],
])('pasted %s stays as it is, without a switch', async (_, formats) => {
  open();
  paste(formats);
  await ready(1);
  expect(field().value).toBe(formats['text/plain']);
  expect(screen.queryByRole('button', { name: 'Formatted' })).toBeNull();
});

it('converts a draft that is too long for its field, and says why it is not shown', async () => {
  const { container } = open();
  const text = `${'Words. '.repeat(80_000)}${page('qa')}`;
  const file = new File([text], 'long.txt');
  fireEvent.change(screen.getByLabelText('Choose file…', { selector: 'input' }), { target: { files: [file] } });
  await ready(1);
  screen.getByText('This draft is too long to show here, but it can be converted.');
  press('Insert at the top');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Insert at the top' })).toBeNull());
  press(/^Copy draft/);
  await screen.findByText('Copied. 1 link is now yours.');
  expect(fake.clipboard.text).toBe(`${long}\n\n${text.replace(page('qa'), mine('qa'))}`);
  await expectAccessible(container);
});

it('pastes into the middle of a draft as any field does', async () => {
  open();
  type(markdown);
  field().setSelectionRange(3, 3);
  const isLeftToBrowser = fireEvent.paste(field(), { clipboardData: { getData: () => html } });
  expect(isLeftToBrowser).toBe(true);
});

it('keeps both tools and what is typed in them when the arrow keys switch between their tabs', async () => {
  open();
  type(markdown);
  const [draft, inspect] = screen.getAllByRole('tab') as [HTMLElement, HTMLElement];
  draft.focus();
  fireEvent.keyDown(draft, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(inspect);
  screen.getByRole('tabpanel', { name: 'Inspect a link' });
  fireEvent.input(screen.getByLabelText('Paste any impact.com tracking link'), { target: { value: theirs } });
  screen.getByText('Partner 7654321, not you');
  fireEvent.keyDown(inspect, { key: 'ArrowLeft' });
  expect(field().value).toBe(markdown);
  expect(screen.queryByText('Partner 7654321, not you')?.closest('[hidden]')).not.toBeNull();
});

it('shows a page as soon as it is handed over, and brings back what was being written', async () => {
  open();
  type(markdown);
  fireEvent.click(screen.getByRole('tab', { name: 'Inspect a link' }));
  await openInConvert(html, 'https://blog.example/ten-testers');
  await waitFor(() => expect(field().value).toBe(html));
  expect(screen.getByRole('tab', { name: 'Convert a draft' }).getAttribute('aria-selected')).toBe('true');
  fireEvent.click(await screen.findByRole('button', { name: 'Bring it back' }));
  await waitFor(() => expect(field().value).toBe(markdown));
});

it('keeps the draft in its place if it cannot be set aside', async () => {
  open();
  type(markdown);
  await ready(2);
  const page = { text: html, format: 'html', name: 'page.html', handedAt: 1 };
  const { set } = fake.session;
  const kept: string[] = [];
  fake.session.set = async (values) => {
    kept.push(...Object.keys(values));
    if ('typed.aside' in values) throw new Error('QUOTA_BYTES quota exceeded');
    await set(values);
  };
  try {
    await fake.session.set({ 'typed.draft': page });
    await waitFor(() => expect(kept).toContain('typed.aside'));
    expect(field().value).toBe(markdown);
  } finally {
    fake.session.set = set;
  }
});
