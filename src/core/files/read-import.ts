import { defined } from '../defined.ts';
import { isObject } from '../is-object.ts';
import type { LinkRecord } from '../library/link-record.ts';
import { useAgain } from '../library/use-record.ts';
import { allSteps } from '../progress.ts';
import { ok, type Result, refuse } from '../result.ts';
import { everythingVersion, linksFileVersion } from './export-links.ts';
import {
  type ImportContext,
  type ImportPreview,
  type ImportProblem,
  type ImportRow,
  largestFile,
  mostImported,
  shownText,
} from './import-preview.ts';
import { recordFromRow } from './import-record.ts';
import { readList } from './read-list.ts';
import { walkJson } from './walk-json.ts';

type Read = Result<ImportPreview, ImportProblem>;

/**
 * What importing a file would do. It may hold our links as JSON or CSV, our export of everything, or any list of links.
 * Never throws.
 */
export function readImport(text: string, fileName: string | undefined, context: ImportContext): Read {
  return allSteps(importSteps(text, fileName, context));
}

/** The same in short steps, which yield the progress. */
export function* importSteps(
  text: string,
  fileName: string | undefined,
  context: ImportContext,
): Generator<number, Read> {
  if (text.length > largestFile) return refuse({ code: 'too-big' });
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (bare.trim() === '') return refuse({ code: 'empty-file' });
  const isJson = /\.json$/i.test(fileName ?? '') || /^\s*(?:\{|\[\s*[{\]"])/.test(bare);
  const isText = isJson || (bare.isWellFormed() && !bare.includes('\0'));
  if (!isText) return refuse({ code: 'not-text', line: lineAt(bare, bare.search(/\0|\p{Cs}/u)) });
  const read: Read = yield* isJson ? readLinksFile(bare, context) : readList(bare, context);
  return read.ok ? ok(withoutRepeated(read.value)) : read;
}

function* readLinksFile(text: string, context: ImportContext): Generator<number, Read> {
  const walked = yield* walkJson(text);
  if (!walked.ok) return walked;
  const file = parse(text);
  if (!isObject(file)) return refuse({ code: 'not-ours' });
  const isLinks = 'finders_fee_links' in file;
  const about = isLinks ? file.finders_fee_links : file.finders_fee;
  if (!isObject(about) || !Array.isArray(file.links)) return refuse({ code: 'not-ours' });
  if (typeof about.version !== 'number' || about.version < 1) return refuse({ code: 'not-ours' });
  if (about.version > (isLinks ? linksFileVersion : everythingVersion)) return refuse({ code: 'newer-file' });
  if (file.links.length > mostImported) return refuse({ code: 'too-many-rows' });
  const rows: ImportRow[] = [];
  for (const [at, row] of file.links.entries()) {
    const line = walked.value.lines[at] ?? 1;
    const read = recordFromRow(row, context);
    rows.push(
      read.ok
        ? { line, state: 'new', record: read.value }
        : { line, state: 'refused', text: textOf(row), reason: read.problem },
    );
    if (rows.length % 100 === 0) yield rows.length;
  }
  return ok({ source: isLinks ? 'links' : 'everything', holdsSettings: 'settings' in file, rows, repeated: 0 });
}

/** The walk accepted it. Nothing here relies on the two readers agreeing. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A link that is twice in a file becomes one, with the uses and the labels of both. */
function withoutRepeated(preview: ImportPreview): ImportPreview {
  const known = new Map<string, Extract<ImportRow, { state: 'new' }>>();
  const rows = preview.rows.filter((row) => {
    if (row.state !== 'new') return true;
    const first = known.get(row.record.id);
    if (first) first.record = joined(first.record, row.record);
    else known.set(row.record.id, row);
    return !first;
  });
  return { ...preview, rows, repeated: preview.rows.length - rows.length };
}

/** Rows of a list have no uses, but words of their own. */
const joined = (first: LinkRecord, again: LinkRecord): LinkRecord => ({
  ...useAgain(first, again),
  ...defined({ title: first.title ?? again.title, note: first.note ?? again.note }),
  labels: [...new Set([...first.labels, ...again.labels])],
});

function textOf(row: unknown): string {
  const link = isObject(row) && isObject(row.data) ? row.data.trackingLink : undefined;
  return typeof link === 'string' ? link.slice(0, shownText) : '';
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length;
}
