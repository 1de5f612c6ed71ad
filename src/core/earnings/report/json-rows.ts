import { dayMs, utcDayOf } from '../../day.ts';
import { isObject } from '../../is-object.ts';
import { mapSteps } from '../../progress.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Period } from '../action.ts';
import { bareHeader } from './columns.ts';
import type { ReportProblem, ReportRow } from './reading.ts';

/** The records of an answer as rows below a header, with the texts that name its days and its page. */
export type JsonRows = {
  rows: ReportRow[];
  isEmpty: boolean;
  asked: string;
  page?: { from: number; to: number; total: number };
};

const listKeys = ['Records', 'Actions', 'Clicks', 'ActionUpdates'];
const otherKeys = ['Ads', 'Contracts', 'Campaigns', 'Reports', 'Jobs', 'Attributes', 'Catalogs', 'Deals', 'PromoCodes'];
const financeKeys = ['Invoices', 'Withdrawals', 'Paystubs'];
const running = new Set(['QUEUED', 'RUNNING', 'PENDING', 'STARTED', 'IN_PROGRESS']);
const failed = new Set(['FAILED', 'CANCELLED', 'CANCELED', 'EXPIRED']);

/** The name under which an answer has its list. A record may have a number under the same name. */
const listKeyOf = (answer: Record<string, unknown>): string | undefined =>
  listKeys.find((key) => Object.hasOwn(answer, key) && (answer[key] === null || isObject(answer[key])));
const textOf = (value: unknown): string => (isObject(value) ? '' : String(value ?? ''));
const numberIn = (value: unknown): number | undefined => {
  const text = textOf(value);
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

/** The records of an impact.com answer, or what the answer is instead. */
export function* jsonRows(answer: unknown): Generator<number, Result<JsonRows, ReportProblem>> {
  if (Array.isArray(answer)) return yield* listOfAny(answer);
  if (!isObject(answer)) return refuse({ code: 'another-report' });
  const key = listKeyOf(answer);
  const status = textOf(answer.Status).toUpperCase();
  if (key === undefined || status === 'ERROR') return yield* withoutList(answer, status);
  const page = pageOf(answer);
  const asked = textOf(answer['@uri'] ?? answer['@firstpageuri']).slice(0, 4000);
  return ok({ ...(yield* rowsOf(listIn(answer[key]))), asked, ...(page ? { page } : {}) });
}

/** A bare list of records, or a list with the pages of one answer. */
function* listOfAny(list: readonly unknown[]): Generator<number, Result<JsonRows, ReportProblem>> {
  const objects = list.filter(isObject);
  if (list.length > 0 && objects.length === 0) return refuse({ code: 'another-report' });
  const pages = objects.flatMap((one) => {
    const key = listKeyOf(one);
    return key === undefined ? [] : [listIn(one[key])];
  });
  const records = pages.length > 0 && pages.length === objects.length ? pages.flat() : objects;
  const total = pages.length > 0 ? numberIn(objects[0]?.['@total']) : undefined;
  const page = total === undefined ? {} : { page: { from: 0, to: records.length, total } };
  return ok({ ...(yield* rowsOf(records)), asked: '', ...page });
}

/** A list, a single object in its place, an object inside that, or nothing. */
function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  const inside = Object.values(value);
  if (inside.length === 0) return [];
  const [only] = inside;
  if (inside.length === 1 && isObject(only)) return Array.isArray(only) ? only : [only];
  return [value];
}

function* withoutList(
  answer: Record<string, unknown>,
  status: string,
): Generator<number, Result<JsonRows, ReportProblem>> {
  if (financeKeys.some((key) => Object.hasOwn(answer, key))) return refuse({ code: 'finance-report' });
  if (otherKeys.some((key) => Object.hasOwn(answer, key))) return refuse({ code: 'another-report' });
  if (running.has(status) && !hasId(answer)) return refuse({ code: 'job-not-ready' });
  if (failed.has(status)) return refuse({ code: 'job-failed' });
  if (status === 'COMPLETED') return refuse({ code: 'job-done' });
  if (hasId(answer)) return ok({ ...(yield* rowsOf([answer])), asked: '' });
  const said = textOf(answer.Message ?? answer.message ?? answer.error);
  const isError = status === 'ERROR' || said !== '' || typeof answer.status === 'number';
  return refuse(isError ? { code: 'impact-error', seen: said.slice(0, 200) } : { code: 'another-report' });
}

/** Whether an object is a single action. */
const hasId = (one: Record<string, unknown>) =>
  ['Action_Id', 'ActionId'].some((key) => Object.hasOwn(one, key)) ||
  (Object.hasOwn(one, 'Payout') && Object.hasOwn(one, 'Id'));

function pageOf(answer: Record<string, unknown>): JsonRows['page'] {
  const total = numberIn(answer['@total']);
  const from = numberIn(answer['@start']);
  const to = numberIn(answer['@end']);
  if (total === undefined) return undefined;
  return from === undefined || to === undefined ? undefined : { from, to: to + 1, total };
}

/** Records as rows. The header has every key of any record, nested sub IDs included. */
function* rowsOf(list: readonly unknown[]): Generator<number, Pick<JsonRows, 'rows' | 'isEmpty'>> {
  const keys = new Map<string, number>();
  const records = yield* mapSteps(list.filter(isObject), (one) => {
    const record = flat(one);
    for (const key of Object.keys(record)) if (!keys.has(key)) keys.set(key, keys.size);
    return record;
  });
  // The id of a record of `Actions` is only called `Id`.
  const isAction =
    keys.has('Id') &&
    keys.has('Payout') &&
    !keys.has('UniqueClick') &&
    ![...keys.keys()].some((key) => bareHeader(key) === 'actionid');
  const header = [...keys.keys()].map((key) => (key === 'Id' && isAction ? 'Action Id' : key));
  const rows = yield* mapSteps(records, (record, at): ReportRow => {
    const cells: string[] = new Array(keys.size).fill('');
    for (const [key, value] of Object.entries(record)) cells[keys.get(key) ?? 0] = textOf(value);
    return { line: at + 1, cells };
  });
  return { rows: [{ line: 0, cells: header }, ...rows], isEmpty: records.length === 0 };
}

function flat(record: Record<string, unknown>): Record<string, unknown> {
  const related = record.PartnerRelated;
  const inside = Array.isArray(related) ? related[0] : related;
  return isObject(inside) ? { ...record, ...inside } : record;
}

/** The requested days, by the day of the action, and those of them that no time zone cuts. */
export type Asked = { period?: Period; covered?: Period; isByChange?: true };

/** Reads from an answer's address which days were requested. */
export function askedDays(asked: string): Asked {
  const query = new URLSearchParams(asked.slice(asked.indexOf('?') + 1));
  const day = (names: readonly string[], shift: number) => {
    const text = names.map((name) => query.get(name)).find((one) => one !== null);
    const at = text === undefined || text === null ? Number.NaN : Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
    return Number.isNaN(at) ? undefined : utcDayOf(at + shift * dayMs);
  };
  const between = (shift: number): Period | undefined => {
    const end = query.get('ActionDateEnd') ?? query.get('END_DATE') ?? '';
    const from = day(['ActionDateStart', 'START_DATE'], shift);
    // The end of a day is the beginning of the next day, which was not requested.
    const to = day(['ActionDateEnd', 'END_DATE'], -shift - (/T00:00(?::00)?(?:\D|$)/.test(end) ? 1 : 0));
    return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
  };
  const [period, covered] = [between(0), between(1)];
  // By the day of a change: what has not changed is not in it.
  if (query.has('StartDate') && !query.has('ActionDateStart')) return { isByChange: true };
  return { ...(period ? { period } : {}), ...(covered ? { covered } : {}) };
}
