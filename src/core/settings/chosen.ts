import { isObject } from '../is-object.ts';

/** The user's choices in this browser, by account fingerprint: the confirmed accounts, the latest last, and the current one. */
export type Chosen = { confirmed: string[]; current?: string };

/** Reads the choices from a store or a message; malformed ones are dropped. The first release kept a single fingerprint. */
export function parseChosen(value: unknown): Chosen {
  const { confirmed, current } = isObject(value) ? value : {};
  return {
    confirmed: [confirmed].flat().filter((one) => typeof one === 'string'),
    ...(typeof current === 'string' ? { current } : {}),
  };
}
