import type { Words } from './words.ts';

/** The words of one language as `messages.json` holds them. */
export type Catalog = Readonly<
  Record<string, { message: string; placeholders?: Readonly<Record<string, { content: string }>> }>
>;

/**
 * Says sentences from a catalog as `i18n.getMessage` would, with the gaps filled in the order of their numbers. A sentence
 * that the catalog lacks comes from `spare`.
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
