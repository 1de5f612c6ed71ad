import { isObject } from '../is-object.ts';
import type { Chosen } from './chosen.ts';

/** A decision about an account: accept and use it, or stop using it. */
export type Choice = { act: 'use' | 'leave'; fingerprint: string };

const mostConfirmed = 50;
const longestFingerprint = 10_000;

/** The state after a decision. */
export function choose(chosen: Chosen, { act, fingerprint }: Choice): Chosen {
  const { confirmed, current } = chosen;
  if (act === 'leave') return current === fingerprint ? { confirmed } : chosen;
  return { confirmed: [...new Set([...confirmed, fingerprint])].slice(-mostConfirmed), current: fingerprint };
}

/** Reads a decision from a message, or nothing. */
export function parseChoice(value: unknown): Choice | undefined {
  if (!isObject(value)) return undefined;
  const { act, fingerprint } = value;
  if ((act !== 'use' && act !== 'leave') || typeof fingerprint !== 'string') return undefined;
  return fingerprint.length > longestFingerprint ? undefined : { act, fingerprint };
}
