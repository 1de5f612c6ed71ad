/** An answer that may be a problem: `ok` says which. Expected failures travel as values; nothing in core throws them. */
export type Result<T, P> = { ok: true; value: T } | { ok: false; problem: P };

/** The answer `value`. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** The refusal `problem`. */
export const refuse = <P>(problem: P): { ok: false; problem: P } => ({ ok: false, problem });
