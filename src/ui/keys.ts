/** Keys that do one thing, as events name them; `withCommand` where Ctrl, or ⌘ on a Mac, is held. */
export type Keys = { readonly keys: readonly string[]; readonly withCommand?: true };

/** Leads back from a view of the popup. Apart from the others, since the popup's first script needs this one alone. */
export const backKeys: Keys = { keys: ['Escape'] };

/** The popup's keys by what they do. What hears a key and what tells of it read the same table. */
export const popupKeys = {
  copy: { keys: ['Enter'] },
  share: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  send: { keys: ['Enter'], withCommand: true },
  account: { keys: ['p'] },
  back: backKeys,
} as const satisfies Record<string, Keys>;

/** The keys of the list of links by what they do. */
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

/** Whether a key is one of them. */
export const isOneOf = ({ keys }: Keys, key: string): boolean => keys.includes(key);
