import { isObject } from '../is-object.ts';

/** What the user said in this browser about accounts, by fingerprint: those they said yes to, the latest last, and the one in use. */
export type Chosen = { confirmed: string[]; current?: string };

/** A decision about an account: to say yes to it and use it, or to use it no more. */
export type Choice = { act: 'use' | 'leave'; fingerprint: string };

/** As on the first day. */
export const nothingChosen: Chosen = { confirmed: [] };

const mostConfirmed = 50;

/** What holds after a decision. */
export function choose(chosen: Chosen, { act, fingerprint }: Choice): Chosen {
  const { confirmed, current } = chosen;
  if (act === 'leave') return current === fingerprint ? { confirmed } : chosen;
  return { confirmed: [...new Set([...confirmed, fingerprint])].slice(-mostConfirmed), current: fingerprint };
}

/** What was chosen, from a store or a message; what is malformed was not chosen. The first release kept a single fingerprint. */
export function parseChosen(value: unknown): Chosen {
  const { confirmed, current } = isObject(value) ? value : {};
  return {
    confirmed: [confirmed].flat().filter((one) => typeof one === 'string'),
    ...(typeof current === 'string' ? { current } : {}),
  };
}

/** A decision from a message, or nothing. */
export function parseChoice(value: unknown): Choice | undefined {
  if (!isObject(value)) return undefined;
  const { act, fingerprint } = value;
  if ((act !== 'use' && act !== 'leave') || typeof fingerprint !== 'string' || fingerprint.length > 10_000)
    return undefined;
  return { act, fingerprint };
}
