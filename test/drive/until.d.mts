export function until<T>(look: () => T | Promise<T>, timeoutMs?: number): Promise<NonNullable<T>>;
