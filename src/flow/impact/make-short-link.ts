import type { ImpactProblem } from '../../core/earnings/api/read-answer.ts';
import {
  canBeEnding,
  readShortLink,
  type ShortLinkDoors,
  type ShortLinkProblem,
  type ShortLinkState,
  shortLinkPath,
} from '../../core/earnings/api/short-link.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { alone } from '../../platform/alone.ts';
import { editRecord } from '../../store/rows.ts';
import { copyText } from '../doors.ts';
import { ask } from './ask.ts';
import { access as keptAccess, making } from './impact-store.ts';

/** The state of the short link of a row. */
export async function loadShortLinkState({ id }: LinkRecord): Promise<ShortLinkState> {
  const [access, asked] = await Promise.all([keptAccess.load(), making.load()]);
  const askedAt = asked?.find((one) => one.id === id)?.at;
  return { isConnected: access !== undefined, ...(askedAt === undefined ? {} : { askedAt }) };
}

/**
 * After these problems it is certain that no short link was made: impact.com refused, or was not asked. After any
 * other, one may have been made.
 */
const certain = new Set<ImpactProblem['code']>([
  'bad-token',
  'missing-right',
  'not-found',
  'refused',
  'busy',
  'impact-error',
  'not-stored',
]);

/**
 * Has impact.com make a short link for a row, and keeps it in the row. The request is written down first. If no answer
 * comes, it is not sent again until the user has looked at impact.com (`isAgain`).
 */
export const makeShortLink = (
  record: LinkRecord,
  ending: string,
  isAgain = false,
): Promise<Result<string, ShortLinkProblem>> =>
  alone('impact-making', () => make(record, ending.trim(), isAgain)).catch(() =>
    refuse({ code: 'not-stored' as const }),
  );

async function make(record: LinkRecord, ending: string, isAgain: boolean): Promise<Result<string, ShortLinkProblem>> {
  if (ending !== '' && !canBeEnding(ending)) return refuse({ code: 'bad-ending' });
  const access = await keptAccess.load();
  if (!access) return refuse({ code: 'not-connected' });
  const path = shortLinkPath(access.sid, record.trackingLink, ending);
  if (path === undefined) return refuse({ code: 'not-full' });
  const asked = (await making.load()) ?? [];
  const others = asked.filter(({ id }) => id !== record.id);
  if (others.length < asked.length && !isAgain) return refuse({ code: 'asked-before' });
  await making.save([...others, { id: record.id, at: Date.now() }]);
  const answered = await ask(path, access, { method: 'POST' });
  if (!answered.ok) {
    if (certain.has(answered.problem.code)) await making.save(others);
    return answered;
  }
  const link = readShortLink(answered.value.answer);
  if (link === undefined) return refuse({ code: 'not-short' });
  if (!(await editRecord(record.id, { shortLink: link }))) return refuse({ code: 'not-stored', seen: link });
  await making.save(others);
  return ok(link);
}

/** What popup and dashboard offer for the short link of a row. */
export const shortLinkDoors: ShortLinkDoors = { copy: copyText, load: loadShortLinkState, make: makeShortLink };
