import type { Detection } from './detection.ts';
import { detectIn } from './forms/detect-in.ts';
import { families } from './forms/page-families.ts';
import { keepQuery } from './forms/query-policy.ts';

/**
 * What an address is, judged by the address alone. Never throws; takes time linear in the length. The canonical address
 * is built from parsed parts, is always `https://www.upwork.com/…` without port, user or fragment, and is never the
 * input itself.
 */
export const detectPage = (address: string): Detection => detectIn(address, families, keepQuery);
