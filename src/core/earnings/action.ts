import type { SubIds } from '../link/sub-ids.ts';

/**
 * An amount in ten-thousandths of its currency's unit: a safe, signed integer. It has no currency if the file names
 * none.
 */
export type Exact = { tenThousandths: number; currency?: string };

/**
 * How far a commission has come. `gone` was pending and is missing from a newer file that covers its day. `unknown` is
 * a word that impact.com is not known to use.
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
 * A commission as impact.com last reported it. Dates are in the account's time zone: ISO 8601 as far as the file had
 * them, with an offset only if the file had one. Nothing in it tells anything about a client.
 */
export type Action = {
  /** The whole id, as text. Its first group of digits is the program. */
  id: string;
  program: string;
  stage: Stage;
  /** The file's own word, if the stage is unknown. */
  word?: string;
  /** The comment of the brand or of impact.com on the stage. */
  detail?: string;
  actionDate: string;
  clickDate?: string;
  lockDate?: string;
  clearingDate?: string;
  sale?: Exact;
  /** The amount that counts: 0 for a reversed action. */
  commission: Exact;
  /** The amount that the file still shows for an action that no longer counts. */
  lost?: Exact;
  subIds: SubIds;
  /** The sub IDs for which the file had no column. Their absence means nothing. */
  unseen?: (keyof SubIds)[];
  /** The id or the name of the ad. */
  ad?: string;
  /** The file that reported it, and the file's time (UTC, milliseconds). */
  source: { name?: string; at: number };
};

/** The first and the last day, both included, as `YYYY-MM-DD` in the account's time zone. */
export type Period = { from: string; to: string };

/**
 * How often links with these sub IDs were clicked: unique clicks and, if the report has them, all clicks. `source` is
 * the file that said so; counts that were kept by an early version have none.
 */
export type ClickCount = {
  period?: Period;
  subIds: SubIds;
  clicks: number;
  rawClicks?: number;
  source?: Action['source'];
};

/** The day of a date, in the account's time zone. */
export const dayIn = (date: string): string => date.slice(0, 10);
