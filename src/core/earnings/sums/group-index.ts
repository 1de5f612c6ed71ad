import type { Action, ClickCount } from '../action.ts';
import type { Attribution } from '../attribute.ts';
import { type Dimension, dimensions, keyOfName, namer, type PartName } from '../summary/name-of.ts';

/** The dimensions in which rows of the same links are always in the same part. */
type LinkDimension = Exclude<Dimension, 'week'>;

/** The names of a dimension's parts, and the part of each group. */
type GroupedParts = { names: readonly PartName[]; of: Int32Array };

/** The parts of each group in all dimensions but the week. */
export type Groups = { count: number; parts: Record<LinkDimension, GroupedParts> };

type Row = Attribution<Action | ClickCount>;

/** Numbers names in the order in which they are first seen. */
export function nameIndex() {
  const names: PartName[] = [];
  const known = new Map<string, number>();
  return {
    names,
    numberOf(name: PartName): number {
      const key = keyOfName(name);
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, names.length);
      return names.push(name) - 1;
    },
  };
}

/**
 * Numbers the groups of rows that belong to the same links, or, without links, have the same label: they are in the same part
 * of every dimension but the week, so that their names are looked up once.
 */
export function groupIndex() {
  const groups = new Map<unknown, number>();
  const asked = dimensions.flatMap((dimension) =>
    dimension === 'week' ? [] : [{ dimension, nameOf: namer(dimension), index: nameIndex(), of: [] as number[] }],
  );
  return {
    groupOf(row: Row): number {
      const key = row.links.length > 0 ? row.links : (row.item.subIds.subId1 ?? '');
      const known = groups.get(key);
      if (known !== undefined) return known;
      for (const { nameOf, index, of } of asked) of.push(index.numberOf(nameOf(row)));
      groups.set(key, groups.size);
      return groups.size - 1;
    },
    all: (): Groups => ({
      count: groups.size,
      parts: Object.fromEntries(
        asked.map(({ dimension, index, of }) => [dimension, { names: index.names, of: Int32Array.from(of) }]),
      ) as unknown as Groups['parts'],
    }),
  };
}
