import type { LinkRecord } from '../../library/link-record.ts';
import { type SubIds, subIdNames } from '../../link/sub-ids.ts';
import { mapSteps } from '../../progress.ts';
import { asSpreadsheet } from './as-spreadsheet.ts';

type Name = keyof SubIds;
type Groups = Map<string, LinkRecord[]>;

/** Links that were found, in short steps: the first question of its kind makes an index of all links. */
type Finding = Generator<number, readonly LinkRecord[]>;

/** Finds the links that were sent with given sub IDs, and at most ten similar ones. */
export type LinkIndex = {
  find: (subIds: SubIds, names: readonly Name[], isCaseless: boolean) => Finding;
  like: (subIds: SubIds) => Finding;
};

/** How many similar links are offered for a row. */
const mostAlike = 10;
const parting = '\0';
const nothing: readonly LinkRecord[] = [];

const keyOf = (subIds: SubIds, names: readonly Name[]): string => names.map((name) => subIds[name] ?? '').join(parting);
const keyIn = (subIds: SubIds, names: readonly Name[], isCaseless: boolean): string =>
  isCaseless ? keyOf(subIds, names).toLowerCase() : keyOf(subIds, names);
const words = (subIds: SubIds): string[] => subIdNames.flatMap((name) => subIds[name] || []);

/** Groups of links whose sub IDs give the same key. Links without sub IDs are in no group. */
function groupsBy(key: (subIds: SubIds) => string): { groups: Groups; add: (record: LinkRecord) => void } {
  const groups: Groups = new Map();
  const add = (record: LinkRecord) => {
    if (words(record.subIds).length === 0) return;
    const group = groups.get(key(record.subIds));
    if (group) group.push(record);
    else groups.set(key(record.subIds), [record]);
  };
  return { groups, add };
}

/**
 * Links by their sub IDs. Each index is made when it is first needed, because some reports lack some sub IDs and most
 * rows are found at once.
 */
export function linkIndex(records: readonly LinkRecord[]): LinkIndex {
  const indexes = new Map<string, Groups>();
  function* indexed(name: string, key: (subIds: SubIds) => string): Generator<number, Groups> {
    const known = indexes.get(name);
    if (known) return known;
    const { groups, add } = groupsBy(key);
    yield* mapSteps(records, add);
    indexes.set(name, groups);
    return groups;
  }
  return {
    *find(subIds, names, isCaseless) {
      const key = (one: SubIds) => keyIn(one, names, isCaseless);
      return (yield* indexed(`${names.join()} ${isCaseless}`, key)).get(key(subIds)) ?? nothing;
    },
    *like(subIds) {
      const inSheet = (one: SubIds) => subIdNames.map((name) => asSpreadsheet(one[name] ?? '')).join(parting);
      const anywhere = (one: SubIds) => words(one).sort().join(parting).toLowerCase();
      const damaged = (yield* indexed('in a spreadsheet', inSheet)).get(keyOf(subIds, subIdNames)) ?? nothing;
      const elsewhere = (yield* indexed('anywhere', anywhere)).get(anywhere(subIds)) ?? nothing;
      return [...new Set([...damaged.slice(0, mostAlike), ...elsewhere.slice(0, mostAlike)])].slice(0, mostAlike);
    },
  };
}
