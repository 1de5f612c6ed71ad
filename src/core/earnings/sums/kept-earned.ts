import { type Dimension, dimensions } from '../summary/name-of.ts';
import type { AllEarned, Earned } from './earned.ts';
import type { CommissionOrder, CommissionsAsked, CommissionsFound } from './lists/commissions.ts';
import type { EarnedPart, PartsAsked, PartsFound } from './lists/parts.ts';

/** More rows than a table shows at once. */
const mostRows = 200;

/** What is shown of all earnings in a form that can be stored: the longest lists by their beginning only. */
export type KeptEarned = {
  blocks: (Omit<Earned, 'find' | 'list'> & {
    parts: Record<Dimension, PartsFound>;
    commissions: Record<CommissionOrder, CommissionsFound>;
  })[];
  ofOthers: number;
};

/** What is shown, to be stored. In short steps. */
export function* keptSteps({ blocks, ofOthers }: AllEarned): Generator<number, KeptEarned> {
  const kept: KeptEarned['blocks'] = [];
  for (const { find, list, ...block } of blocks) {
    const parts = {} as Record<Dimension, PartsFound>;
    for (const dimension of dimensions) {
      parts[dimension] = find(dimension, { by: 'amount', most: mostRows });
      yield kept.length;
    }
    const commissions = { day: list({ by: 'day', most: mostRows }), amount: list({ by: 'amount', most: mostRows }) };
    kept.push({ ...block, parts, commissions });
  }
  return { blocks: kept, ofOthers };
}

/** What was stored, to be shown until all rows are read. */
export const recalledEarned = ({ blocks, ofOthers }: KeptEarned): AllEarned => ({
  blocks: blocks.map(({ parts, commissions, ...block }) => ({
    ...block,
    find: (dimension, asked) => findKept(parts[dimension], asked),
    list: (asked) => listKept(commissions[asked.by], asked),
  })),
  ofOthers,
});

function findKept({ parts, count }: PartsFound, { by, most, isSought }: PartsAsked): PartsFound {
  const found = isSought ? parts.filter(({ name }) => isSought(name)) : parts;
  const numberOf = (part: EarnedPart): number => {
    if (by === 'count' || by === 'clicks') return part[by];
    return (by === 'amount' ? part.amount : part.perHundred)?.tenThousandths ?? Number.NEGATIVE_INFINITY;
  };
  const inOrder = by === 'amount' ? found : [...found].sort((one, other) => numberOf(other) - numberOf(one));
  return { parts: inOrder.slice(0, most), count: isSought ? found.length : count };
}

function listKept({ commissions, count }: CommissionsFound, { most, isSought }: CommissionsAsked): CommissionsFound {
  const found = isSought ? commissions.filter(({ label, place }) => isSought(label, place)) : commissions;
  return { commissions: found.slice(0, most), count: isSought ? found.length : count };
}
