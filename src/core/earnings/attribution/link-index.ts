import type { LinkRecord } from '../../library/link-record.ts';
import { type SubIds, subIdNames } from '../../link/sub-ids.ts';
import { asSpreadsheet } from './as-spreadsheet.ts';

type Name = keyof SubIds;
type Groups = Map<string, LinkRecord[]>;

/** Finds the links that were sent with given sub IDs, and ten links at most that are like them. */
export type LinkIndex = {
  find: (subIds: SubIds, names: readonly Name[], isCaseless: boolean) => readonly LinkRecord[];
  like: (subIds: SubIds) => readonly LinkRecord[];
};

/** As many links as are offered for one row. */
const mostAlike = 10;
const parting = '\0';
const nothing: readonly LinkRecord[] = [];

const keyOf = (subIds: SubIds, names: readonly Name[]): string => names.map((name) => subIds[name] ?? '').join(parting);
const words = (subIds: SubIds): string[] => subIdNames.flatMap((name) => subIds[name] || []);

/** Links by their sub IDs. Each way of looking is indexed when it is first needed: some reports have not all sub IDs. */
export function linkIndex(records: readonly LinkRecord[]): LinkIndex {
  const indexes = new Map<string, Groups>();
  const indexed = (name: string, keyIn: (subIds: SubIds) => string): Groups => {
    const known = indexes.get(name);
    if (known) return known;
    const groups: Groups = new Map();
    for (const record of records) {
      if (words(record.subIds).length === 0) continue;
      const key = keyIn(record.subIds);
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
    indexes.set(name, groups);
    return groups;
  };
  return {
    find: (subIds, names, isCaseless) => {
      const keyIn = (one: SubIds) => (isCaseless ? keyOf(one, names).toLowerCase() : keyOf(one, names));
      return indexed(`${names.join()} ${isCaseless}`, keyIn).get(keyIn(subIds)) ?? nothing;
    },
    like: (subIds) => {
      const inSheet = (one: SubIds) => subIdNames.map((name) => asSpreadsheet(one[name] ?? '')).join(parting);
      const anywhere = (one: SubIds) => words(one).sort().join(parting).toLowerCase();
      const damaged = indexed('in a spreadsheet', inSheet).get(keyOf(subIds, subIdNames)) ?? nothing;
      const elsewhere = indexed('anywhere', anywhere).get(anywhere(subIds)) ?? nothing;
      return [...new Set([...damaged.slice(0, mostAlike), ...elsewhere.slice(0, mostAlike)])].slice(0, mostAlike);
    },
  };
}
