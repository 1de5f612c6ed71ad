import type { Words } from './words.ts';

/** The words of one language as in `messages.json`. */
export type Catalog = Readonly<
  Record<string, { message: string; placeholders?: Readonly<Record<string, { content: string }>> }>
>;

/**
 * Reads sentences from a catalog like `i18n.getMessage`, with the gaps filled by number. A sentence missing there comes
 * from `spare`.
 */
export const wordsFrom =
  (catalog: Catalog, spare: Catalog): Words =>
  (key, ...gaps) => {
    const { message, placeholders } = catalog[key] ?? spare[key] ?? { message: '' };
    return message.replace(/\$(?:([\w@]+)\$|\$)/g, (_, name?: string) => {
      if (name === undefined) return '$';
      const number = /^\$(\d)$/.exec(placeholders?.[name.toLowerCase()]?.content ?? '')?.[1];
      return gaps[Number(number) - 1] ?? '';
    });
  };
