import { afterAnswer, takeCall } from '../../core/earnings/api/budget.ts';
import type { ImpactAccess } from '../../core/earnings/api/impact-kept.ts';
import { type ImpactProblem, readAnswer } from '../../core/earnings/api/read-answer.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { alone } from '../../platform/alone.ts';
import { askImpact, type ImpactAnswer } from '../../platform/impact-api.ts';
import { calls } from './impact-store.ts';

/** The answer with impact.com's own time, or ours if it names none. */
export type Answered = { answer: unknown; now: number };

/** Sends one request if the budget allows it. Each request is written down before it is sent. */
export async function ask(
  path: string,
  access: ImpactAccess,
  options: { method?: 'GET' | 'POST'; signal?: AbortSignal | undefined } = {},
): Promise<Result<Answered, ImpactProblem>> {
  const freeAt = await takeOne().catch(() => 'refused' as const);
  if (freeAt === 'refused') return refuse({ code: 'not-stored' });
  if (freeAt !== undefined) return refuse({ code: 'busy', at: freeAt });
  const answered = await askImpact(path, access, options);
  if (!answered.ok) return refuse({ code: answered.problem });
  await waitAsTold(answered.value);
  const read = readAnswer(answered.value);
  if (read.ok) return ok({ answer: read.value, now: answered.value.at ?? Date.now() });
  const { problem } = read;
  const until = problem.code === 'busy' ? (await calls.load().catch(() => undefined))?.until : undefined;
  return refuse({ ...withoutSecrets(problem, access), ...(until === undefined ? {} : { at: until }) });
}

const takeOne = (): Promise<number | undefined> =>
  alone('impact-calls', async () => {
    const taken = takeCall((await calls.load()) ?? { at: [] }, Date.now());
    if ('freeAt' in taken) return taken.freeAt;
    await calls.save(taken.budget);
    return undefined;
  });

const waitAsTold = (answer: ImpactAnswer): Promise<void> =>
  alone('impact-calls', async () => {
    const before = (await calls.load()) ?? { at: [] };
    const after = afterAnswer(before, answer, Date.now());
    if (after !== before) await calls.save(after);
  }).catch(() => undefined); // The answer counts even if the budget could not be stored.

/** An error could repeat what was sent, so the token is removed from all that is shown or kept. */
function withoutSecrets(problem: ImpactProblem, { sid, token }: ImpactAccess): ImpactProblem {
  if (problem.seen === undefined) return problem;
  const secrets = [token, encodeURIComponent(token), btoa(`${sid}:${token}`), sid];
  return { ...problem, seen: secrets.reduce((text, secret) => text.replaceAll(secret, '…'), problem.seen) };
}
