import { isObject } from '../is-object.ts';

/**
 * What the user decided in this browser about accounts, by fingerprint: the accepted ones, the latest last, and the one
 * in use.
 */
export type Chosen = { confirmed: string[]; current?: string };

/**
 * The decisions in a stored value or a message. Malformed parts count as not decided. The first release kept a single
 * fingerprint.
 */
export function parseChosen(value: unknown): Chosen {
  const { confirmed, current } = isObject(value) ? value : {};
  return {
    confirmed: [confirmed].flat().filter((one) => typeof one === 'string'),
    ...(typeof current === 'string' ? { current } : {}),
  };
}
