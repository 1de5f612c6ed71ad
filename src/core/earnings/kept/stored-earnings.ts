import { type SubIds, subIdNames } from '../../link/sub-ids.ts';
import { checked, fields, listOf, oneOf, optional, text } from '../../shape.ts';
import { firstShape, type StoredShape } from '../../stored.ts';
import { type Action, type ClickCount, type Exact, type Period, stages } from '../action.ts';

/** Everything that is kept of reports: every action as it was last reported, and clicks. */
export type Earnings = { actions: Action[]; clicks: ClickCount[] };

/** What identifies a count of clicks: its days and its sub IDs. After a merge there is only one of each. */
export const keyOfClicks = ({ period, subIds }: ClickCount): string =>
  JSON.stringify([period?.from ?? '', period?.to ?? '', ...subIdNames.map((name) => subIds[name] ?? '')]);

const whole = checked<number>(Number.isSafeInteger);
const count = checked<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0);
const currency = checked<string>((value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value));
const amount = fields<Exact>({ tenThousandths: whole, currency: optional(currency) });
const subIds = fields<SubIds>({
  subId1: optional(text),
  subId2: optional(text),
  subId3: optional(text),
  sharedId: optional(text),
});

const source = fields<Action['source']>({ name: optional(text), at: whole });

const action = fields<Action>({
  id: text,
  program: text,
  stage: oneOf(...stages),
  word: optional(text),
  detail: optional(text),
  actionDate: text,
  clickDate: optional(text),
  lockDate: optional(text),
  clearingDate: optional(text),
  sale: optional(amount),
  commission: amount,
  lost: optional(amount),
  subIds,
  unseen: optional(listOf(oneOf('subId1', 'subId2', 'subId3', 'sharedId'))),
  ad: optional(text),
  source,
});

const clickCount = fields<ClickCount>({
  period: optional(fields<Period>({ from: text, to: text })),
  subIds,
  clicks: count,
  rawClicks: optional(count),
  source: optional(source),
});

/** The format of actions in the library. */
export const actionShape: StoredShape<Action> = firstShape(action);

/** The format of counts of clicks in the library. */
export const clickCountShape: StoredShape<ClickCount> = firstShape(clickCount);
