import { canBeAccess, type ImpactAccess } from '../../core/earnings/api/impact-kept.ts';
import { type Program, readProgram } from '../../core/earnings/api/program.ts';
import type { ImpactProblem } from '../../core/earnings/api/read-answer.ts';
import { upworkProgramId } from '../../core/impact-hosts.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { askImpactAccess, dropImpactAccess } from '../../platform/impact-api.ts';
import { loadEarnings } from '../../store/earnings.ts';
import { isPrivateWindow } from '../doors.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { ask } from './ask.ts';
import { forgetAccess, access as keptAccess, run } from './impact-store.ts';

/**
 * Connects with a token. Works only in the handler of a click, because the browser asks the user first. The token is
 * kept once impact.com has said whose it is, if it belongs to the account whose links and commissions are here.
 */
export async function connectImpact(typed: ImpactAccess): Promise<Result<Program, ImpactProblem>> {
  const access = { sid: typed.sid.trim(), token: typed.token.trim() };
  if (isPrivateWindow() || !canBeAccess(access)) return refuse({ code: 'bad-sid' });
  if (!(await askImpactAccess().catch(() => false))) return refuse({ code: 'no-permission' });
  const program = await whose(access);
  if (!program.ok) {
    await dropImpactAccess().catch(() => false); // Without a connection, no permission is needed.
    return program;
  }
  return keptAccess.save(access).then(
    () => program,
    () => refuse({ code: 'not-stored' }),
  );
}

/** Asks for the permission again if the user took it back in the browser. Works only in the handler of a click. */
export const regainAccess = (): Promise<boolean> => askImpactAccess().catch(() => false);

/** Deletes the token and gives the permission back. False if the browser refused to delete it. */
export async function disconnectImpact(): Promise<boolean> {
  try {
    await forgetAccess();
  } catch {
    return false;
  }
  await dropImpactAccess().catch(() => false); // Without a token it opens nothing.
  return true;
}

/** Asks whose token it is. An account that is neither that of the links nor that of the commissions here is refused. */
export async function whose(
  access: ImpactAccess,
  signal?: AbortSignal,
): Promise<Result<Program & { now: number }, ImpactProblem>> {
  const answered = await ask(`/Mediapartners/${access.sid}/Campaigns/${upworkProgramId}`, access, { signal });
  if (!answered.ok)
    return answered.problem.code === 'not-found' ? refuse({ ...answered.problem, code: 'not-joined' }) : answered;
  const program = readProgram(answered.value.answer);
  if (!program) return refuse({ code: 'unreadable' });
  const isOther = await isOtherAccount(program.partnerId);
  if (isOther) return refuse({ code: 'other-account', seen: program.partnerId });
  return ok({ ...program, now: answered.value.now });
}

async function isOtherAccount(partnerId: string): Promise<boolean> {
  const { accounts } = await loadSettings();
  if (accounts.length > 0 && !accounts.some(({ account }) => account.partnerId === partnerId)) return true;
  const last = await run.load();
  if (last === undefined || last.partnerId === partnerId) return false;
  return (await loadEarnings()).actions.length > 0;
}
