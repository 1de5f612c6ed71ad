import { checked, fields, listOf, oneOf, optional, text } from '../../shape.ts';
import { firstShape, type StoredShape } from '../../stored.ts';
import type { Budget } from './budget.ts';
import { foundFields, type ImpactFound } from './found-kept.ts';
import type { Reached, Stretch } from './plan-run.ts';
import { type ImpactProblem, runProblemCodes } from './read-answer.ts';

/** The parts that are fetched from impact.com. Each needs its own right in the token. */
const impactParts = ['program', 'actions', 'changes', 'clicks', 'totals', 'terms', 'ads'] as const;

/** One of these parts. */
export type ImpactPart = (typeof impactParts)[number];

/** Something that could not be fetched, and why. */
type PartProblem = ImpactProblem & { part: ImpactPart };

/**
 * The last run: whose account, when it ended, how far it came, what failed, and impact.com's own total if it differs
 * from ours.
 */
export type ImpactRun = {
  partnerId: string;
  at: number;
  reached: Reached;
  problems: PartProblem[];
  totals?: { ours: number; theirs: number };
};

/** What the user pasted to connect, as text that can be sent. */
export type ImpactAccess = { sid: string; token: string };

/** Whether an account SID and a token have a possible form. Only impact.com knows whether they are valid. */
export const canBeAccess = ({ sid, token }: ImpactAccess): boolean =>
  /^[A-Za-z0-9]{8,64}$/.test(sid) && /^[\x21-\x7e]{8,200}$/.test(token);

const number = checked<number>((value) => Number.isFinite(value));
const stretch = fields<Stretch>({ from: number, to: number });
const run = fields<ImpactRun>({
  partnerId: text,
  at: number,
  reached: fields<Reached>({
    changesUntil: number,
    reasonsUntil: number,
    clicksUntil: number,
    missing: listOf(stretch),
  }),
  problems: listOf(
    fields<PartProblem>({
      code: oneOf(...runProblemCodes),
      part: oneOf(...impactParts),
      seen: optional(text),
      at: optional(number),
    }),
  ),
  totals: optional(fields<{ ours: number; theirs: number }>({ ours: number, theirs: number })),
});

/** How the access is stored. */
export const accessShape: StoredShape<ImpactAccess> = firstShape(fields<ImpactAccess>({ sid: text, token: text }));

/** How the budget is stored. */
export const budgetShape: StoredShape<Budget> = firstShape(
  fields<Budget>({ at: listOf(number), until: optional(number) }),
);

/** How the last run is stored. */
export const runShape: StoredShape<ImpactRun> = firstShape(run);

/** The short links that were requested and not yet answered, by the ids of their rows. */
export const makingShape: StoredShape<{ id: string; at: number }[]> = firstShape(
  listOf(fields<{ id: string; at: number }>({ id: text, at: number })),
);

/** How the known facts about program, contract and ads are stored. */
export const foundShape: StoredShape<ImpactFound> = firstShape(foundFields);

/** The beginning of every key in local storage that belongs to the connection; none of them is ever exported. */
export const impactPrefix = 'impact.';
