import type { SubIds } from '../link/sub-ids.ts';

/**
 * An amount in ten-thousandths of its currency's unit, a safe and signed integer. The currency is missing if the file
 * names none.
 */
export type Exact = { tenThousandths: number; currency?: string };

/**
 * How far a commission has come. `gone`: it was pending and is missing from a newer file of its day. `unknown`:
 * impact.com is not known to use this word.
 */
export const stages = [
  'pending',
  'locked',
  'overdue',
  'cleared',
  'withdrawn',
  'defaulted',
  'reversed',
  'gone',
  'unknown',
] as const;

/** One of the stages. */
export type Stage = (typeof stages)[number];

/**
 * A commission as impact.com last reported it. Dates are in the account's time zone: ISO 8601 as far as the file wrote
 * them, with an offset only if the file has one. Nothing in it identifies a client.
 */
export type Action = {
  /** Complete and as text: its first group of digits is the program. */
  id: string;
  program: string;
  stage: Stage;
  /** The file's own word for an unknown stage. */
  word?: string;
  /** What the brand or impact.com says about the stage. */
  detail?: string;
  actionDate: string;
  clickDate?: string;
  lockDate?: string;
  clearingDate?: string;
  sale?: Exact;
  /** What is counted: 0 for a reversed action. */
  commission: Exact;
  /** What the file still shows for an action that no longer counts. */
  lost?: Exact;
  subIds: SubIds;
  /** The sub IDs without a column in the file: that they are absent means nothing. */
  unseen?: (keyof SubIds)[];
  /** The ad's id or name. */
  ad?: string;
  /** The file that reported it, and that file's time (UTC, milliseconds). */
  source: { name?: string; at: number };
};

/** The first and last day, both included, as `YYYY-MM-DD` in the account's time zone. */
export type Period = { from: string; to: string };

/** How often links with these sub IDs were clicked: unique clicks, and all clicks if the report has them. */
export type ClickCount = { period?: Period; subIds: SubIds; clicks: number; rawClicks?: number };

/** The day of a date in the account's time zone. */
export const dayIn = (date: string): string => date.slice(0, 10);
