import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

/** Lets the extension read the files of its own package: those in `laid`, otherwise those in `public`. */
export function layOwnFiles(laid: Record<string, unknown> = {}): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const path = new URL(address).pathname.slice(1);
    return Response.json(laid[path] ?? JSON.parse(readFileSync(`public/${path}`, 'utf8')));
  });
}
