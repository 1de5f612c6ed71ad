import { subIdNames } from '../../link/sub-ids.ts';
import { mapSteps } from '../../progress.ts';
import type { Attribution } from '../attribute.ts';
import { maskedMail } from '../cells/sub-id-cells.ts';

/** Sub IDs of a report that belong to no link, those of a link that look like them, and how many commissions have them. */
export type Lookalike = { sent: string; like: string; count: number };

const mostTold = 50;

const shown = (subIds: Attribution['item']['subIds']): string =>
  subIdNames.flatMap((name) => (subIds[name] ? maskedMail(subIds[name]) : [])).join(' · ');

/** What may be links whose sub IDs a spreadsheet has changed, most commissions first. In short steps. */
export function* lookalikeSteps(rows: readonly Attribution[]): Generator<number, Lookalike[]> {
  const found = new Map<string, Lookalike>();
  yield* mapSteps(rows, ({ item, maybe: [likely] }) => {
    if (!likely) return;
    const [sent, like] = [shown(item.subIds), shown(likely.subIds)];
    const key = `${sent}\0${like}`;
    const known = found.get(key) ?? { sent, like, count: 0 };
    known.count += 1;
    found.set(key, known);
  });
  return [...found.values()].sort((one, other) => other.count - one.count).slice(0, mostTold);
}
