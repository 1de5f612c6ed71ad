import type { LinkRecord } from '../library/link-record.ts';
import type { LinkProblemCode } from '../link/link-problem.ts';
import type { PartnerAccount } from '../link/partner-account.ts';
import type { Label, SubIds } from '../link/sub-ids.ts';
import type { JsonProblemCode } from './walk-json.ts';

/**
 * What rows are judged by: the accounts that the user confirmed, the account that new links pay, and the templates of
 * new links.
 */
export type ImportContext = {
  accounts: readonly PartnerAccount[];
  current: PartnerAccount;
  preferences: { subIds: SubIds; singlePages: boolean };
  /** The label for a new link, or none where the organisation does not allow it. */
  allowedLabel: (label: Label) => Label;
  /** UTC, in milliseconds. */
  now: number;
  newId: () => string;
};

/** Why a whole file is refused. `line` is where, from 1. */
export type ImportProblemCode =
  | 'empty-file'
  | 'too-big'
  | 'too-many-rows'
  | 'not-text'
  | 'broken-quotes'
  | 'newer-file'
  | 'not-ours'
  | 'no-links'
  | JsonProblemCode;

/** A refused file. */
export type ImportProblem = { code: ImportProblemCode; line?: number };

/**
 * Why a row is refused, grouped by its subject: the row in the file (`seen` is the partner id or the column's name),
 * the tracking link, or the page, which belongs to no marketplace or has a broken address.
 */
export type RowReason =
  | { about: 'row'; code: RowProblemCode; seen?: string }
  | { about: 'link'; code: LinkProblemCode }
  | { about: 'page'; code: 'jobs' | 'private' | 'other' | 'not-upwork' | 'broken' };

/** What can be wrong with a row in a file. */
export type RowProblemCode =
  | 'another-partner'
  | 'another-ad'
  | 'cannot-tell-whose'
  | 'no-address'
  | 'too-long'
  | 'cut-off'
  | 'newer-row'
  | 'bad-column'
  | 'malformed';

/** A row of the file and the line on which it begins. `text` is the beginning of the row. */
export type ImportRow =
  | { line: number; state: 'new'; record: LinkRecord }
  | { line: number; state: 'refused'; text: string; reason: RowReason };

/** What a file contains: our own links, an export of everything (its settings are ignored), or another list. */
type ImportSource = 'links' | 'everything' | 'list';

/** What an import would do. `repeated` counts the rows whose link is in an earlier row. Nothing is stored yet. */
export type ImportPreview = { source: ImportSource; holdsSettings: boolean; rows: ImportRow[]; repeated: number };

/** The largest file that is read, in characters or bytes: twice the size of 100,000 links. */
export const largestFile = 150_000_000;

/** The largest number of rows in one import. */
export const mostImported = 200_000;

/** The longest cell or text in a row. */
export const longestText = 20_000;

/** The largest number of cells in a row of a list. */
export const mostCells = 1000;

/** How many characters of a refused row are shown. */
export const shownText = 200;
