import { expect, it } from 'vitest';
import { isPressed, keyOf, tableKeys } from '../../../src/ui/keys.ts';

it.each([
  ['c', 'KeyC', 'c'],
  ['C', 'KeyC', 'c'],
  ['с', 'KeyC', 'c'], // Cyrillic
  ['ש', 'KeyA', 'a'],
  ['ψ', 'KeyC', 'c'],
  ['z', 'KeyY', 'z'], // A German keyboard: the letter counts, not its place.
  ['Z', 'KeyW', 'z'], // A French one, with Caps Lock.
  ['é', 'Digit2', 'é'],
  ['Enter', 'Enter', 'Enter'],
  ['Delete', 'Delete', 'Delete'],
  ['ArrowDown', 'ArrowDown', 'ArrowDown'],
  ['?', 'Digit7', '?'],
  [' ', 'Space', ' '],
])('%s from %s is %s', (key, code, name) => {
  expect(keyOf({ key, code })).toBe(name);
});

it('tells a letter from the same letter with Ctrl, Alt or Shift', () => {
  const pressed = (name: keyof typeof tableKeys, key: string, held = {}) =>
    isPressed(tableKeys[name], {
      ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
      ...held,
    });
  expect(pressed('copy', 'c')).toBe(true);
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
    expect(pressed('copy', 'c', { [held]: true })).toBe(false);
  expect(pressed('all', 'a')).toBe(false);
  expect(pressed('all', 'a', { metaKey: true })).toBe(true);
  expect([pressed('undo', 'z'), pressed('undo', 'z', { ctrlKey: true })]).toEqual([true, true]);
  expect(pressed('undo', 'Z', { ctrlKey: true, shiftKey: true })).toBe(false);
  expect(pressed('help', '?', { shiftKey: true })).toBe(true);
  expect(pressed('move', 'ArrowDown', { shiftKey: true })).toBe(true);
});
