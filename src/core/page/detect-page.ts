import type { Detection } from './detection.ts';
import { detectIn } from './forms/detect-in.ts';
import { families } from './forms/page-families.ts';
import { keepQuery } from './forms/query-policy.ts';

/**
 * What an address is, by the address alone. Never throws; takes time linear in the length. What it emits is made
 * from parsed parts, always `https://www.upwork.com/…` without port, user or fragment, and never the input.
 */
export const detectPage = (address: string): Detection => detectIn(address, families, keepQuery);
