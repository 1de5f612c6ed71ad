import type { ImpactAccess } from '../../core/earnings/api/impact-kept.ts';
import { type ListPage, readPage } from '../../core/earnings/api/paging.ts';
import type { ImpactProblem } from '../../core/earnings/api/read-answer.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { ask } from './ask.ts';

/** The rows of a list; `problem` says why some of them are missing. */
export type Listed = { rows: Record<string, unknown>[]; now: number; problem?: ImpactProblem };

const mostPages = 20;

/** Asks for all pages of the list under `key`. If their total changes meanwhile, it starts again, but only once. */
export async function askList(
  path: string,
  key: string,
  access: ImpactAccess,
  signal?: AbortSignal,
): Promise<Result<Listed, ImpactProblem>> {
  const first = await askPages(path, key, access, signal);
  return first === 'changed' ? asListed(await askPages(path, key, access, signal)) : first;
}

const asListed = (again: Result<Listed, ImpactProblem> | 'changed'): Result<Listed, ImpactProblem> =>
  again === 'changed' ? refuse({ code: 'pages-missing' }) : again;

async function askPages(
  path: string,
  key: string,
  access: ImpactAccess,
  signal?: AbortSignal,
): Promise<Result<Listed, ImpactProblem> | 'changed'> {
  const rows: Record<string, unknown>[] = [];
  const seen = new Set<string>();
  let total: number | undefined;
  let now = 0;
  for (let at: ListPage['next'] = { path }; typeof at === 'object'; ) {
    // A page that names itself as the next one would be requested without end.
    if (seen.has(at.path) || seen.size >= mostPages) return ok({ rows, now, problem: { code: 'pages-missing' } });
    seen.add(at.path);
    const answered = await ask(at.path, access, { signal });
    if (!answered.ok) return rows.length === 0 ? answered : ok({ rows, now, problem: answered.problem });
    const page = readPage(answered.value.answer, key, path);
    if (!page)
      return rows.length === 0 ? refuse({ code: 'unreadable' }) : ok({ rows, now, problem: { code: 'unreadable' } });
    if (total !== undefined && page.total !== undefined && page.total !== total) return 'changed';
    total = page.total ?? total;
    now = answered.value.now;
    for (const row of page.rows) rows.push(row);
    if (page.next === 'foreign') return ok({ rows, now, problem: { code: 'foreign-page' } });
    at = page.next;
  }
  return ok({ rows, now, ...(isShort(rows, total) ? { problem: { code: 'pages-missing' } } : {}) });
}

/** Whether fewer rows came than there are; the same row on two pages counts once. */
function isShort(rows: readonly Record<string, unknown>[], total: number | undefined): boolean {
  if (total === undefined) return false;
  const ids = new Set(rows.map((row, at) => row.Id ?? at));
  return ids.size < total;
}
