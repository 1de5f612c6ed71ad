import { isObject } from '../is-object.ts';

/** What the user said in this browser about accounts, by fingerprint: those they said yes to, the latest last, and the one in use. */
export type Chosen = { confirmed: string[]; current?: string };

/** What was chosen, from a store or a message; what is malformed was not chosen. The first release kept a single fingerprint. */
export function parseChosen(value: unknown): Chosen {
  const { confirmed, current } = isObject(value) ? value : {};
  return {
    confirmed: [confirmed].flat().filter((one) => typeof one === 'string'),
    ...(typeof current === 'string' ? { current } : {}),
  };
}
