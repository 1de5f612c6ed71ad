/**
 * Keys with one action, as events name them. `withCommand` if Ctrl, or ⌘ on a Mac, is held with them; `either` if they work
 * with and without it.
 */
export type Keys = { readonly keys: readonly string[]; readonly withCommand?: true | 'either' };

/** The popup's keys by action. The handlers and the help text read the same table. */
export const popupKeys = {
  copy: { keys: ['Enter'] },
  share: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  send: { keys: ['Enter'], withCommand: true },
  account: { keys: ['p'] },
  back: { keys: ['Escape'] },
} as const satisfies Record<string, Keys>;

/** The keys of the list of links by action. */
export const tableKeys = {
  search: { keys: ['/'] },
  move: { keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] },
  open: { keys: ['Enter'] },
  copy: { keys: ['c'] },
  select: { keys: ['x', ' '] },
  all: { keys: ['a'], withCommand: true },
  delete: { keys: ['Delete', 'Backspace'] },
  undo: { keys: ['z'], withCommand: 'either' },
  help: { keys: ['?'] },
} as const satisfies Record<string, Keys>;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The key of an event as the tables name it: a letter is lower case whatever Caps Lock does. On a keyboard without Latin
 * letters it is the letter that stands in the same place on an English one.
 */
export function keyOf({ key, code }: Pick<Pressed, 'key' | 'code'>): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  // Latin letters, with or without accents, end there.
  const named = letter && key.length === 1 && key > '\u024f' ? letter : key;
  return named.length === 1 ? named.toLowerCase() : named;
}

/** Whether keys belong to what has the focus: a field, a menu, or a dialog over the page. */
export const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], [role="menu"], dialog:modal') !==
    null;

/** Whether a key is one of these. */
export const isOneOf = ({ keys }: Keys, key: string): boolean => keys.includes(key);

/** Whether an event is one of these keys, with the command key as they ask for it. A letter with Shift or Alt is another key. */
export function isPressed(keys: Keys, event: Pressed): boolean {
  const key = keyOf(event);
  const isHeld = event.ctrlKey || event.metaKey;
  const isOther = event.altKey || (event.shiftKey && /^[a-z]$/.test(key));
  const { withCommand = false } = keys;
  return isOneOf(keys, key) && !isOther && (withCommand === 'either' || isHeld === withCommand);
}
