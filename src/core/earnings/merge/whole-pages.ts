import { joined } from '../decide/period.ts';
import type { ReportReading } from '../report/reading.ts';

/** Joins the pages of one answer: the complete listings, and how many rows of pages are missing. */
export function wholePages(readings: readonly ReportReading[]): { whole: ReportReading[]; missing: number } {
  const whole = readings.filter(({ isWhole, report }) => isWhole && report === 'actions');
  const paged = new Map<number, ReportReading[]>();
  for (const reading of readings) {
    const total = reading.page?.total;
    if (total !== undefined) paged.set(total, [...(paged.get(total) ?? []), reading]);
  }
  let missing = 0;
  for (const [total, pages] of paged) {
    const covered = new Map(pages.flatMap(({ page }) => (page ? [[page.from, page.to - page.from] as const] : [])));
    const lacks = total - [...covered.values()].reduce((sum, size) => sum + size, 0);
    missing += Math.max(0, lacks);
    const [first] = pages;
    if (lacks > 0 || !first) continue;
    const days = pages.reduce<ReportReading['covered']>((all, page) => joined(all, page.covered), undefined);
    whole.push({ ...first, actions: pages.flatMap(({ actions }) => actions), ...(days ? { covered: days } : {}) });
  }
  return { whole, missing };
}
