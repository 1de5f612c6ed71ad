import { dayMs, utcDayOf } from '../../day.ts';
import type { LinkRecord } from '../../library/link-record.ts';
import type { SubIds } from '../../link/sub-ids.ts';
import { type Action, type ClickCount, dayIn, type Period } from '../action.ts';
import type { Attribution } from '../attribute.ts';

/** The ways to group earnings. */
export const dimensions = ['label', 'place', 'page', 'kind', 'marketplace', 'week'] as const;

/** One of these ways. */
export type Dimension = (typeof dimensions)[number];

/**
 * The name of a group, or that its links have several names or none, or that the rows belong to no link of the library.
 */
export type PartName = { state: 'named'; name: string } | { state: 'several' | 'none' | 'unlinked' };

/** A name as a key that no other name has. */
export const keyOfName = (name: PartName): string => (name.state === 'named' ? `=${name.name}` : name.state);

type Row = Attribution<Action | ClickCount>;

const named = (names: Iterable<string>): PartName => {
  const [first, other] = new Set(names);
  if (first === undefined) return { state: 'none' };
  return other === undefined ? { state: 'named', name: first } : { state: 'several' };
};

/** Asks all links of a row the same question. If the answers differ, nobody can tell which link it was. */
const byLinks =
  (of: (record: LinkRecord) => Iterable<string>) =>
  ({ links }: Row): PartName => {
    if (links.length === 0) return { state: 'unlinked' };
    const found = new Set<string>();
    for (const link of links) {
      for (const name of of(link)) found.add(name);
      if (found.size > 1) break;
    }
    return named(found);
  };

// A link that is no longer in the library still sent its label.
const sentLabel = ({ subId1 }: SubIds): Iterable<string> => (subId1 ? [subId1] : []);

const names: Record<Dimension, (row: Row) => PartName> = {
  label: (row) => {
    const sent = row.item.subIds.subId1;
    if (row.links.length === 0 && sent) return { state: 'named', name: sent };
    return byLinks(({ labels, subIds }) => (labels.length > 0 ? labels.slice(0, 1) : sentLabel(subIds)))(row);
  },
  place: byLinks(({ uses }) => uses.map(({ channel }) => channel)),
  page: byLinks(({ landingPage }) => [landingPage]),
  kind: byLinks(({ kind }) => [kind]),
  marketplace: byLinks(({ marketplace }) => [marketplace]),
  week: ({ item }) => named(weeksOf(item)),
};

/** Says to which group of a dimension a row belongs. Rows of the same links share one answer. */
export function namer(dimension: Dimension): (row: Row) => PartName {
  const nameOf = names[dimension];
  if (dimension === 'week') return nameOf;
  const known = new Map<readonly LinkRecord[], PartName>();
  return (row) => {
    const name = known.get(row.links) ?? nameOf(row);
    if (row.links.length > 0) known.set(row.links, name);
    return name;
  };
}

/**
 * The week of the click, or of the action if the click date is missing. For clicks, the one week that holds all their
 * days.
 */
function weeksOf(item: Action | ClickCount): string[] {
  if ('id' in item) return [mondayOf(item.clickDate ?? item.actionDate)];
  const { from, to }: Partial<Period> = item.period ?? {};
  return from === undefined || to === undefined ? [] : [mondayOf(from), mondayOf(to)];
}

/**
 * The Monday of a date's week as `YYYY-MM-DD`. Empty for text that is not a date. Days are in the account's time zone
 * and are not shifted.
 */
export function mondayOf(date: string): string {
  const day = new Date(`${dayIn(date)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return '';
  return utcDayOf(day.getTime() - ((day.getUTCDay() + 6) % 7) * dayMs);
}
