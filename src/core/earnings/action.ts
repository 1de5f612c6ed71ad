import type { SubIds } from '../link/sub-ids.ts';

/** An amount in ten-thousandths of its currency's unit, a safe and signed integer; no currency where the file says none. */
export type Exact = { tenThousandths: number; currency?: string };

/**
 * How far a commission has come. `gone` is one that was pending and is missing from a newer file of its day; `unknown` is a
 * word that impact.com is not known to use.
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
 * A commission as impact.com reported it last. Dates are the account's: ISO 8601 as far as the file wrote them, with an
 * offset only where it wrote one. Nothing in it tells of a client.
 */
export type Action = {
  /** Whole and as text: its first group of digits is the program. */
  id: string;
  program: string;
  stage: Stage;
  /** The file's own word where the stage is unknown. */
  word?: string;
  /** The brand's or impact.com's words on the stage. */
  detail?: string;
  actionDate: string;
  clickDate?: string;
  lockDate?: string;
  clearingDate?: string;
  sale?: Exact;
  /** What counts: 0 for a reversed action. */
  commission: Exact;
  /** What the file still shows for an action that no longer counts. */
  lost?: Exact;
  subIds: SubIds;
  /** The sub IDs for which the file had no column, so that their absence says nothing. */
  unseen?: (keyof SubIds)[];
  /** The ad's id or name. */
  ad?: string;
  /** The file that said so, and its time (UTC, milliseconds). */
  source: { name?: string; at: number };
};

/** Days from and to, both within, as `YYYY-MM-DD` in the account's time zone. */
export type Period = { from: string; to: string };

/** How often links with these sub IDs were clicked: unique clicks, and all of them where the report says so. */
export type ClickCount = { period?: Period; subIds: SubIds; clicks: number; rawClicks?: number };

/** The day of a date as the account writes it. */
export const dayIn = (date: string): string => date.slice(0, 10);
