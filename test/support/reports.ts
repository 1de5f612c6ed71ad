import { readFileSync } from 'node:fs';
import type { Exact } from '../../src/core/earnings/action.ts';
import { readReport } from '../../src/core/earnings/read-report.ts';
import type { ReportOptions, ReportReading } from '../../src/core/earnings/report/reading.ts';

/** The day on which the invented reports of August 2026 are read. */
const readOn = Date.UTC(2026, 8, 20);

/** The text of an invented report. */
export const reportText = (name: string) => readFileSync(`test/fixtures/reports/${name}`, 'utf8');

/** The reading of a text that must be a report. */
export function readingOf(text: string, options: Partial<ReportOptions> = {}): ReportReading {
  const read = readReport(text, { now: readOn, ...options });
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.problem)}`);
  return read.value;
}

/** The problem of a text that must be refused. */
export function problemOf(text: string, options: Partial<ReportOptions> = {}) {
  const read = readReport(text, { now: readOn, ...options });
  return read.ok ? undefined : read.problem;
}

/** A sum of amounts in whole units, in one currency only. */
export function unitsOf(amounts: readonly (Exact | undefined)[]): number {
  const currencies = new Set(amounts.flatMap((one) => (one ? [one.currency] : [])));
  if (currencies.size > 1) throw new Error('several currencies');
  return amounts.reduce((sum, one) => sum + (one?.tenThousandths ?? 0), 0) / 10_000;
}

const usual = {
  'Action Id': '13634.24117.100001',
  'Action Date': '2026-08-03 09:14:22',
  Brand: 'Upwork',
  Status: 'Pending',
  'Sale Amount': '120.00',
  'Action Earnings': '84.00',
  'Sub Id 1': 'blog-hire-dev',
  'Sub Id 2': 'linkedin',
};

/** A listing in which each row has the given cells, usual values in the others, and its own id. */
export function listingOf(rows: readonly Record<string, string>[], { separator = ',', end = '\n' } = {}): string {
  const headers = [...new Set([...Object.keys(usual), ...rows.flatMap((row) => Object.keys(row))])];
  const cell = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row, at) => {
    const whole: Record<string, string> = { ...usual, 'Action Id': `13634.24117.${200_001 + at}`, ...row };
    return headers.map((header) => cell(whole[header] ?? '')).join(separator);
  });
  return [headers.map(cell).join(separator), ...lines, ''].join(end);
}
