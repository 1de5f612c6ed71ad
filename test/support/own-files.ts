import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { type Catalog, packed } from './catalogs.ts';

/** Lets the extension read the words in its own package: those in `laid`, otherwise those in `public`. */
export function layOwnFiles(laid: Record<string, Catalog> = {}): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const path = new URL(address).pathname.slice(1);
    const { keys, file } = packed(laid[path] ?? JSON.parse(readFileSync(`public/${path}`, 'utf8')));
    return Response.json(path.includes('/en/') ? { ...file, sentenceKeys: { message: keys } } : file);
  });
}
