import { upworkProgramId } from '../impact-hosts.ts';
import type { LinkRecord } from '../library/link-record.ts';
import { type SubIds, subIdNames } from '../link/sub-ids.ts';
import { allSteps } from '../progress.ts';
import type { Action } from './action.ts';
import { type LinkIndex, linkIndex } from './attribution/link-index.ts';

/** The fields that decide to which links a row belongs. Actions and counts of clicks have them. */
type Attributable = { subIds: SubIds; program?: string; unseen?: (keyof SubIds)[] };

/**
 * How the links were found: with the sub IDs as sent, without case, or without an escape or a spreadsheet's apostrophe.
 * Otherwise why none was found.
 */
type AttributedBy =
  | 'as-sent'
  | 'without-case'
  | 'decoded'
  | 'decoded-without-case'
  | 'no-sub-ids'
  | 'other-program'
  | 'no-such-link';

/**
 * The links of the library that a row came from: one link, a group that shares the sub IDs, or none. `maybe` are links
 * whose sub IDs a spreadsheet changes into these, or that have the same words in other places. They are offered and
 * never counted.
 */
export type Attribution<T = Action> = {
  item: T;
  to: 'one' | 'group' | 'none';
  links: readonly LinkRecord[];
  by: AttributedBy;
  maybe: readonly LinkRecord[];
};

const none: readonly LinkRecord[] = [];

/** Says for each row, in order, which links it came from, by all sub IDs that its report has. Linear in both. */
export const attribute = <T extends Attributable>(
  items: readonly T[],
  records: readonly LinkRecord[],
): Attribution<T>[] => allSteps(attributeSteps(items, records));

/** The same in short steps, which yield how many records and rows are done. */
export function* attributeSteps<T extends Attributable>(
  items: readonly T[],
  records: readonly LinkRecord[],
): Generator<number, Attribution<T>[]> {
  const index = linkIndex(records);
  const found: Attribution<T>[] = [];
  for (const item of items) {
    found.push(yield* one(item, index));
    if (found.length % 500 === 0) yield found.length;
  }
  return found;
}

function* one<T extends Attributable>(item: T, index: LinkIndex): Generator<number, Attribution<T>> {
  const nothing = (by: AttributedBy, maybe: readonly LinkRecord[] = none): Attribution<T> => ({
    item,
    to: 'none',
    links: none,
    by,
    maybe,
  });
  const { subIds, program, unseen = [] } = item;
  if (program !== undefined && program !== '' && program !== upworkProgramId) return nothing('other-program');
  const names = subIdNames.filter((name) => !unseen.includes(name));
  if (names.every((name) => (subIds[name] ?? '') === '')) return nothing('no-sub-ids');
  const decoded = decodedSubIds(subIds);
  const tries = [
    ['as-sent', subIds, false],
    ['without-case', subIds, true],
    ['decoded', decoded, false],
    ['decoded-without-case', decoded, true],
  ] as const;
  for (const [by, sent, isCaseless] of tries) {
    const links = yield* index.find(sent, names, isCaseless);
    if (links.length > 0) return { item, to: links.length === 1 ? 'one' : 'group', links, by, maybe: none };
  }
  return nothing('no-such-link', yield* index.like(subIds));
}

/**
 * Sub IDs without one layer of percent-encoding, and without the apostrophe that keeps a spreadsheet from running them.
 */
function decodedSubIds(subIds: SubIds): SubIds {
  const decoded: SubIds = {};
  for (const name of subIdNames) {
    const value = subIds[name];
    if (value !== undefined) decoded[name] = decodedOnce(value).replace(/^'(?=[=+\-@])/, '');
  }
  return decoded;
}

function decodedOnce(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
