/** An answer or a problem; `ok` says which. Expected failures are values, and nothing in core throws them. */
export type Result<T, P> = { ok: true; value: T } | { ok: false; problem: P };

/** A successful result. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** A refusal. */
export const refuse = <P>(problem: P): { ok: false; problem: P } => ({ ok: false, problem });
