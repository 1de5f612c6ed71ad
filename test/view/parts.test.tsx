import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SpeechContext } from '../../src/ui/hooks/speech-context.ts';
import { PartsPage, parts } from '../parts/parts-page.tsx';
import { expectAccessible, speech } from '../support/show.tsx';

let container: Element;
beforeEach(() => {
  ({ container } = render(<PartsPage />));
});
afterEach(cleanup);

const part = (name: string) => within(screen.getByRole('region', { name }));
/** What a screen reader finds of a part: each role with its name. */
const found = (name: string, role: string) =>
  part(name)
    .getAllByRole(role)
    .map(
      (one) => one.getAttribute('aria-label') || (one as HTMLInputElement).labels?.[0]?.textContent || one.textContent,
    );

it('has every part, and axe finds nothing in any', async () => {
  expect(Object.keys(parts).length).toBeGreaterThan(15);
  await expectAccessible(container);
});

it.each([
  ['Split button', 'button', ['Copy link', 'Copied', 'Copy', 'Copy as: notes']],
  ['Split button', 'combobox', ['Format', 'Format of the last copy']],
  ['Tabs', 'tablist', ['Shores, soft', 'Shores, lines', 'Shores, list']],
  ['Chip', 'button', ['Remove spring-blog', '3 yours', '2 broken']],
  ['Choice chip', 'button', ['Label', 'Chosen label: blog', 'Remove filter: Chosen label: blog']],
  ['Figure card', 'term', ['Pending', 'Reversed']],
  ['Figure card', 'definition', ['$1,284.50', '12 commissions', '0']],
  ['Empty state', 'button', ['Import links']],
  ['Tooltip', 'button', ['QR code']],
  ['Icon button', 'button', ['Settings', 'Close']],
  ['Menu', 'button', ['Export', 'More']],
  ['File button', 'button', ['Choose a file']],
  ['Segmented choice', 'group', ['Marketplace']],
  ['Segmented choice', 'button', ['Talent', 'Catalog']],
  ['Text field', 'textbox', ['Empty', 'With a hint', 'Wrong', 'Read only']],
  ['Text area', 'textbox', ['Template']],
  ['Select', 'combobox', ['Format']],
  ['Check box', 'checkbox', ['Off', 'On', 'Mixed', 'Fixed']],
  ['Switch', 'switch', ['On', 'Off', 'On and fixed']],
  ['Table', 'columnheader', ['Contract', 'Estimate']],
  ['Notice', 'alert', ['Something that is wrong.']],
  ['Notice with a sign', 'alert', ['Something wrong among other text.']],
  ['What became of an action', 'button', ['Undo']],
  ['Failed part', 'button', ['Try again', 'Copy error details']],
])('%s is found as %s by its name', (name, role, names) => {
  expect(found(name, role)).toEqual(names);
});

it('the states of fields can be heard', () => {
  const fields = part('Text field');
  expect(fields.getByRole('textbox', { name: 'With a hint', description: 'Example: spring-blog' })).toBeTruthy();
  const wrong = fields.getByRole('textbox', { name: 'Wrong', description: '{labl} isn’t a placeholder.' });
  expect(wrong.getAttribute('aria-invalid')).toBe('true');
  const boxes = part('Check box').getAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.map(({ checked, indeterminate, disabled }) => [checked, indeterminate, disabled])).toEqual([
    [false, false, false],
    [true, false, false],
    [false, true, false],
    [true, false, true],
  ]);
  expect(part('Segmented choice').getByRole('button', { pressed: true }).textContent).toBe('Talent');
});

it('a menu opens on its first action', () => {
  fireEvent.click(part('Menu').getByRole('button', { name: 'Export' }));
  const items = within(screen.getByRole('menu', { name: 'Export' })).getAllByRole('menuitem');
  expect(items.map(({ textContent }) => textContent)).toEqual(['As CSV', 'Delete']);
  expect(document.activeElement).toBe(items[0]);
});

it('a menu of values opens on the chosen one, and goes to what is typed', () => {
  const chip = part('Choice chip');
  fireEvent.click(chip.getByRole('button', { name: 'Chosen label: blog' }));
  const menu = screen.getByRole('menu', { name: 'Chosen label: blog' });
  const focused = () => document.activeElement?.textContent;
  expect(focused()).toBe('blog');
  expect(document.activeElement?.getAttribute('aria-checked')).toBe('true');
  const type = (key: string) => fireEvent.keyDown(menu, { key });
  type('n');
  expect(focused()).toBe('newsletter');
  type('n');
  expect(focused()).toBe('notes');
  type('t');
  expect(focused()).toBe('notes');
  type('ArrowDown');
  expect(focused()).toBe('tools');
  type('Home');
  expect(focused()).toBe('Any');
  type('Escape');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(chip.getByRole('button', { name: 'Chosen label: blog' }));
});

it.each([
  ['Dialog', 'Open the dialog', 'A dialog'],
  ['Side panel', 'Open the side panel', 'A side panel'],
])('a %s is named by its title and closes by its button', async (name, open, title) => {
  fireEvent.click(part(name).getByRole('button', { name: open }));
  const dialog = screen.getByRole('dialog', { name: title, hidden: true });
  expect(dialog.getAttribute('aria-label')).toBe(title);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close', hidden: true }));
  expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
});

describe.each([
  ['soft', 'ArrowRight', 'ArrowLeft', 'ltr'],
  ['soft', 'ArrowLeft', 'ArrowRight', 'rtl'],
  ['lines', 'ArrowRight', 'ArrowLeft', 'ltr'],
  ['list', 'ArrowDown', 'ArrowUp', 'ltr'],
] as const)('tabs (%s) are walked by %s and %s', (look, forward, back, direction) => {
  it(`in words from ${direction}`, () => {
    cleanup();
    render(<SpeechContext.Provider value={{ ...speech(), direction }}>{parts.Tabs?.()}</SpeechContext.Provider>);
    const tabs = within(screen.getByRole('tablist', { name: `Shores, ${look}` }));
    const press = (key: string) => {
      fireEvent.keyDown(document.activeElement as HTMLElement, { key });
      const chosen = tabs.getByRole('tab', { selected: true });
      expect(document.activeElement).toBe(chosen);
      expect(tabs.getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)).toEqual([chosen]);
      expect(document.getElementById(`shore-${look}`)?.textContent).toBe(`The ${chosen.textContent} shore`);
      return chosen.textContent;
    };
    tabs.getByRole('tab', { name: 'north' }).focus();
    expect(['End', forward, forward, 'Home', back, back].map(press)).toEqual([
      'south',
      'north',
      'east',
      'north',
      'south',
      'east',
    ]);
  });
});

it('a toast is heard where the page always has a place for it, and goes when it is taken back or closed', () => {
  const toast = part('Toast');
  const place = toast.getByRole('status');
  expect(place.textContent).toBe('');
  fireEvent.click(toast.getByRole('button', { name: 'Say that it is saved' }));
  expect(place.textContent).toBe('Saved');
  for (const [opener, closer] of [
    ['Say what can be undone', 'Undo'],
    ['Say what can be undone', 'Close'],
    ['Say what failed', 'Close'],
  ] as const) {
    fireEvent.click(toast.getByRole('button', { name: opener }));
    fireEvent.click(within(place).getByRole('button', { name: closer }));
    expect(place.textContent).toBe('');
  }
});

it('a pressed chip says so', () => {
  expect(part('Chip').getByRole('button', { pressed: true }).textContent).toBe('2 broken');
});

it('progress says what it is about, with its value where the end is known', async () => {
  const half = await part('Progress').findByRole<HTMLProgressElement>('progressbar', { name: 'Half done' });
  expect(half.value).toBe(0.5);
  const endless = await part('Progress').findByRole('progressbar', { name: 'Without a known end' });
  expect(endless.hasAttribute('value')).toBe(false);
});
