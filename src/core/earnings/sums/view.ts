import { type Stage, stages } from '../action.ts';
import { firstFrom } from './day-index.ts';
import type { EarnedColumns } from './earned-columns.ts';

/** The stages as the user sees them: not yet certain, certain, paid, reversed. */
export const figures = ['pending', 'locked', 'paid', 'reversed'] as const;

/** One of these stages. */
export type Figure = (typeof figures)[number];

/** The stages of each figure. */
export const stagesOf: Readonly<Record<Figure, readonly Stage[]>> = {
  pending: ['pending'],
  locked: ['locked', 'overdue'],
  paid: ['cleared', 'withdrawn'],
  reversed: ['reversed'],
};

/** Stages that no figure includes and that are named if they occur. */
export const oddStages = ['overdue', 'defaulted', 'gone', 'unknown'] as const satisfies readonly Stage[];

/** Which earnings are looked at: since a day, `YYYY-MM-DD`, of one stage, of one place, of one label; or all. */
export type EarnedView = {
  since?: string | undefined;
  stage?: Figure | undefined;
  place?: string | undefined;
  label?: string | undefined;
};

/** Whether a view shows everything. */
export const isWhole = (view: EarnedView): boolean => Object.values(view).every((value) => value === undefined);

/** A view in the numbers of the columns: the first day, and 1 for each stage and each group that is seen. */
export type Sight = { first: number; stages: Uint8Array; groups: Uint8Array; areClicksSeen: boolean };

/** What a view lets through. Clicks have no stage. */
export function sightOf({ days, groups }: EarnedColumns, { since, stage, place, label }: EarnedView): Sight {
  const seen = new Uint8Array(groups.count).fill(1);
  for (const [wanted, { names, of }] of [
    [place, groups.parts.place],
    [label, groups.parts.label],
  ] as const) {
    if (wanted === undefined) continue;
    const part = names.findIndex((name) => name.state === 'named' && name.name === wanted);
    for (let group = 0; group < of.length; group += 1) if (of[group] !== part) seen[group] = 0;
  }
  return {
    first: since === undefined ? -1 : firstFrom(days, since),
    stages: Uint8Array.from(stages, (one) => Number(stage === undefined || stagesOf[stage].includes(one))),
    groups: seen,
    areClicksSeen: stage === undefined,
  };
}
