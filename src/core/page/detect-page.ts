import type { Detection } from './detection.ts';
import { detectIn } from './forms/detect-in.ts';
import { families } from './forms/page-families.ts';
import { keepQuery } from './forms/query-policy.ts';

/**
 * Tells what an address is, from the address alone. Never throws; takes time linear in its length. The canonical address
 * is built from parsed parts, never copied from the input: always `https://www.upwork.com/…` without port, user or
 * fragment.
 */
export const detectPage = (address: string): Detection => detectIn(address, families, keepQuery);
