import type { ImpactAccess } from '../core/earnings/api/impact-kept.ts';
import { impactOrigin } from '../core/earnings/api/paging.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { browser } from './browser.ts';

// The only file that uses the network. It asks one host only.

const answerMs = 45_000;
const mostBytes = 64_000_000;
const host = { origins: [`${impactOrigin}/*`] };

/** An answer as it came: `at` is impact.com's own time of it, `limit` what it says of its limit. */
export type ImpactAnswer = {
  status: number;
  text: string;
  at?: number;
  limit: { remaining?: string; reset?: string; retryAfter?: string };
};

/** What Firefox asks the user about beside the host; Chromium has no such question. */
function dataAsked(): object {
  const { browser_specific_settings: settings } = browser.runtime.getManifest() as {
    browser_specific_settings?: { gecko?: { data_collection_permissions?: { optional?: string[] } } };
  };
  const optional = settings?.gecko?.data_collection_permissions?.optional;
  return optional ? { data_collection: optional } : {};
}

/** Whether impact.com may be asked: the user can take that back at any time. */
export const hasImpactAccess = (): Promise<boolean> => browser.permissions.contains(host);

/** Asks the user whether impact.com may be asked. Works only in the handler of a click. */
export const askImpactAccess = (): Promise<boolean> => browser.permissions.request({ ...host, ...dataAsked() });

/** Gives the permission back. */
export const dropImpactAccess = (): Promise<boolean> => browser.permissions.remove({ ...host, ...dataAsked() });

/**
 * Sends a request to a path at impact.com, which must belong to this account. `POST` is only for the one thing that is
 * made there, a short link. The token goes nowhere else: another host, a redirect and cookies are refused by the
 * browser. Never throws for what the network does.
 */
export async function askImpact(
  path: string,
  { sid, token }: ImpactAccess,
  { method = 'GET', signal }: { method?: 'GET' | 'POST'; signal?: AbortSignal | undefined } = {},
): Promise<Result<ImpactAnswer, 'unreachable' | 'slow' | 'too-big' | 'stopped'>> {
  const url = new URL(path, impactOrigin);
  if (url.origin !== impactOrigin || !url.pathname.startsWith(`/Mediapartners/${sid}/`))
    throw new Error('This path is not one of the account.');
  const late = AbortSignal.timeout(answerMs);
  try {
    const answer = await fetch(url, {
      method,
      headers: { accept: 'application/json', authorization: `Basic ${btoa(`${sid}:${token}`)}`, 'ir-version': '16' },
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([late, signal]) : late,
    });
    const text = await readText(answer);
    if (text === undefined) return refuse('too-big');
    const at = Date.parse(answer.headers.get('date') ?? '');
    return ok({ status: answer.status, text, ...(Number.isNaN(at) ? {} : { at }), limit: limitIn(answer.headers) });
  } catch {
    return refuse(signal?.aborted ? 'stopped' : late.aborted ? 'slow' : 'unreachable');
  }
}

function limitIn(headers: Headers): ImpactAnswer['limit'] {
  const named = { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset', retryAfter: 'retry-after' };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, header]) => {
      const value = headers.get(header);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The body as text, or nothing if it is larger than any expected answer. */
async function readText(answer: Response): Promise<string | undefined> {
  const reader = answer.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts.join('') + decoder.decode();
    size += value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}
