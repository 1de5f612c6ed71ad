/**
 * When impact.com was asked within the last hour, and the time before which it must not be asked again (UTC,
 * milliseconds).
 */
export type Budget = { at: readonly number[]; until?: number };

const hourMs = 3_600_000;
/** impact.com allows a thousand, and a whole year needs far fewer. */
const mostAnHour = 60;
/** How long to wait if impact.com says that it was asked too often, but not until when. */
const usualWaitMs = 60_000;

/**
 * The budget with one more request, which must be stored before it is sent, or the time when the next one is possible.
 */
export function takeCall({ at, until }: Budget, now: number): { budget: Budget } | { freeAt: number } {
  // A clock that was put back must not lock the user out for longer than an hour.
  if (until !== undefined && until > now && until - now <= hourMs) return { freeAt: until };
  const recent = at.filter((one) => one > now - hourMs && one <= now);
  const [first = now] = recent;
  return recent.length < mostAnHour ? { budget: { at: [...recent, now] } } : { freeAt: first + hourMs };
}

/** What the headers of an answer say about impact.com's own limit. */
export type LimitHeaders = { remaining?: string; reset?: string; retryAfter?: string };

const secondsIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;

/** The budget after an answer. If no request remains, it waits as long as the answer says, at most an hour. */
export function afterAnswer(budget: Budget, answer: { status: number; limit: LimitHeaders }, now: number): Budget {
  const { remaining, reset, retryAfter } = answer.limit;
  const isTooMuch = answer.status === 429;
  if (!isTooMuch && secondsIn(remaining) !== 0) return budget;
  const seconds = secondsIn(retryAfter) ?? secondsIn(reset);
  const wait = seconds === undefined ? usualWaitMs : Math.max(seconds, 1) * 1000;
  return { ...budget, until: now + Math.min(wait, hourMs) };
}
