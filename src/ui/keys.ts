/** Keys with the same effect, as keyboard events name them. `withCommand` means with Ctrl, or ⌘ on a Mac. */
export type Keys = { readonly keys: readonly string[]; readonly withCommand?: true };

/**
 * Leads back from a view of the popup. Separate from the others, because the popup's first script needs only this one.
 */
export const backKeys: Keys = { keys: ['Escape'] };

/** The popup's keys by their effect. The code that handles them and the help that lists them read the same table. */
export const popupKeys = {
  copy: { keys: ['Enter'] },
  share: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  send: { keys: ['Enter'], withCommand: true },
  account: { keys: ['p'] },
  back: backKeys,
} as const satisfies Record<string, Keys>;

/** The keys of the list of links by their effect. */
export const tableKeys = {
  search: { keys: ['/'] },
  move: { keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] },
  copy: { keys: ['Enter'] },
  open: { keys: ['o'] },
  select: { keys: [' '] },
  all: { keys: ['a'], withCommand: true },
  delete: { keys: ['Delete', 'Backspace'] },
  undo: { keys: ['z'], withCommand: true },
} as const satisfies Record<string, Keys>;

/** Whether a keyboard event is one of these keys. */
export const isOneOf = ({ keys }: Keys, key: string): boolean => keys.includes(key);
