import { defined } from '../../defined.ts';
import type { Action, Exact, Stage } from '../action.ts';
import type { PartialAction } from '../report/reading.ts';

/** The possible meanings of a plain "Approved". Only some files tell them apart. */
const approvedStages: readonly Stage[] = ['locked', 'overdue', 'cleared', 'withdrawn', 'defaulted'];

/** Whether the brand can no longer reverse the commission. */
export const isApproved = ({ stage }: Pick<Action, 'stage'>): boolean => approvedStages.includes(stage);

/** An action as the newer file reports it, with what only the older one knew. A missing column removes nothing. */
export function renewed(known: Action, { commission, ...incoming }: PartialAction): Action {
  const stage = stageAfter(known, incoming);
  const isSameStage = stage === known.stage;
  const { word: _, detail, lost, unseen, ...kept } = known;
  const unseenStill = unseen?.filter((name) => incoming.unseen?.includes(name));
  const { unseen: __, ...said } = incoming;
  // A row that says only the stage leaves the amount as it was.
  const before = lost ?? (known.commission.tenThousandths === 0 ? undefined : known.commission);
  return {
    ...kept,
    ...(isSameStage && detail !== undefined ? { detail } : {}),
    ...(stage === 'reversed' && !commission ? defined({ lost: before }) : {}),
    ...said,
    stage,
    actionDate: dateAfter(known.actionDate, incoming.actionDate),
    ...defined({
      clickDate: dateAfter(known.clickDate ?? '', incoming.clickDate ?? '') || undefined,
      unseen: unseenStill?.length ? unseenStill : undefined,
    }),
    id: known.id,
    program: known.program,
    commission: amountAfter(known, commission, stage),
    subIds: { ...known.subIds, ...incoming.subIds },
  };
}

/** The newer stage. For an approved action, the more exact one, if the newer file cannot tell how far it has come. */
function stageAfter(known: Action, { stage, detail }: Pick<PartialAction, 'stage' | 'detail'>): Stage {
  const isVague = (stage === 'locked' && detail === undefined) || (stage === 'cleared' && known.stage === 'withdrawn');
  return isVague && isApproved(known) ? known.stage : stage;
}

const hasOffset = (date: string) => /(?:Z|[+-]\d\d:?\d\d)$/.test(date.slice(10));
const bare = (date: string) => date.replace(' ', 'T');

/** The newer date. An older one stays if it has an offset or seconds and the newer one has not. */
function dateAfter(known: string, incoming: string): string {
  if (incoming === '' || (hasOffset(known) && !hasOffset(incoming))) return known === '' ? incoming : known;
  const isLessExact = known.length > incoming.length && bare(known).startsWith(bare(incoming));
  return isLessExact ? known : incoming;
}

/**
 * The newer amount. If the newer file names no currency, the known currency of the same amount stays. A reversal that is
 * undone gives back what was lost.
 */
function amountAfter(before: Action, incoming: Exact | undefined, stage: Stage): Exact {
  if (stage === 'reversed') return { ...before.commission, ...incoming, tenThousandths: 0 };
  const known = (before.stage === 'reversed' && before.lost) || before.commission;
  if (!incoming) return known;
  const isSame = known.tenThousandths === incoming.tenThousandths && incoming.currency === undefined;
  return isSame ? known : incoming;
}
