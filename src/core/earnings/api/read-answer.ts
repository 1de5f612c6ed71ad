import { isObject } from '../../is-object.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { cleanWords } from '../../text/clean-words.ts';

/** What a run can end with. It is kept with the run. */
export const runProblemCodes = [
  'no-permission',
  'unreachable',
  'slow',
  'too-big',
  'busy',
  'bad-token',
  'missing-right',
  'not-joined',
  'not-found',
  'refused',
  'server',
  'impact-error',
  'unreadable',
  'foreign-page',
  'pages-missing',
  'rows-unread',
  'other-account',
  'not-stored',
  'stopped',
] as const;

/** Why there is nothing to read from impact.com. */
export type ImpactProblemCode = 'not-connected' | 'bad-sid' | (typeof runProblemCodes)[number];

/**
 * A problem. `seen` is what impact.com said, or the account that answered; `at` is the time from which to try again.
 */
export type ImpactProblem = { code: ImpactProblemCode; seen?: string; at?: number };

const byStatus: Readonly<Record<number, ImpactProblemCode>> = {
  401: 'bad-token',
  403: 'missing-right',
  404: 'not-found',
  429: 'busy',
};
const longestSaid = 200;

/**
 * The JSON of an answer, or why there is none: its status is an error, or an answer with a good status contains one.
 */
export function readAnswer({ status, text }: { status: number; text: string }): Result<unknown, ImpactProblem> {
  const answer = parse(text);
  const said = isObject(answer) ? saidIn(answer) : '';
  const seen = said === '' ? {} : { seen: said };
  if (status >= 500) return refuse({ code: 'server', seen: String(status) });
  if (status >= 400) return refuse({ code: byStatus[status] ?? 'refused', ...seen });
  if (status !== 200 && status !== 201) return refuse({ code: 'unreadable' });
  if (!isObject(answer)) return refuse({ code: 'unreadable' });
  const isError = String(answer.Status ?? '').toUpperCase() === 'ERROR';
  return isError ? refuse({ code: 'impact-error', ...seen }) : ok(answer);
}

/** The text of an error, and the field that it is about. */
function saidIn(answer: Record<string, unknown>): string {
  const [error] = Array.isArray(answer.Errors) ? answer.Errors : [];
  const field = isObject(error) ? [error.Field, error.Message] : [];
  const said = [answer.Message ?? answer.message ?? answer.error, ...field]
    .filter((one) => typeof one === 'string' && one !== '')
    .join(': ');
  return cleanWords(said.slice(0, longestSaid));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
