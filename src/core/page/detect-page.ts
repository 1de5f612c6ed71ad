import { detectIn } from './detect-in.ts';
import type { Detection } from './detection.ts';
import { families } from './page-families.ts';
import { keepQuery } from './query-policy.ts';

/**
 * What an address is, by the address alone. Never throws; takes time linear in the length. What it emits is made
 * from parsed parts, always `https://www.upwork.com/…` without port, user or fragment, and never the input.
 */
export const detectPage = (address: string): Detection => detectIn(address, families, keepQuery);
