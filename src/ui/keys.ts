/** Keys with one action, as events name them; `withCommand` if Ctrl, or ⌘ on a Mac, is held. */
export type Keys = { readonly keys: readonly string[]; readonly withCommand?: true };

/** Returns from a view of the popup. It is separate because the popup's first script needs only this one. */
export const backKeys: Keys = { keys: ['Escape'] };

/** The popup's keys by action. The handlers and the help text read the same table. */
export const popupKeys = {
  copy: { keys: ['Enter'] },
  share: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  send: { keys: ['Enter'], withCommand: true },
  account: { keys: ['p'] },
  back: backKeys,
} as const satisfies Record<string, Keys>;

/** The keys of the list of links by action. */
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

/** Whether a key is one of these. */
export const isOneOf = ({ keys }: Keys, key: string): boolean => keys.includes(key);
