import { readFileSync } from 'node:fs';

const folder = new URL('../fixtures/corpus/', import.meta.url);

export type AddressRow = {
  address: string;
  marketplace: string;
  kind: string;
  linkable: boolean;
  canonicalUrl?: string;
};

const rows = (name: string) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** Every labelled address: the forms known first, the forms of 2024 to 2026, and more of the same kinds. */
export const addressRows: AddressRow[] = ['upwork-urls.tsv', 'upwork-urls-2026.tsv', 'upwork-urls-more.tsv']
  .flatMap(rows)
  .map(([address = '', marketplace = '', kind = '', linkable, canonical = '-']) => ({
    address,
    marketplace,
    kind,
    linkable: linkable === 'yes',
    ...(canonical === '-' ? {} : { canonicalUrl: canonical }),
  }));

export type Vector = { input: string; expect: string; why: string };

/** Addresses made to confuse a parser, with the right result for each. */
export const vectors: Vector[] = JSON.parse(readFileSync(new URL('url-vectors.json', folder), 'utf8')).map(
  (row: { input: string | { prefix: string; repeat: string; total: number }; expect: string; why: string }) => ({
    ...row,
    input: typeof row.input === 'string' ? row.input : row.input.prefix.padEnd(row.input.total, row.input.repeat),
  }),
);

const none = (text = '-') => (text === '-' ? undefined : text);

/** Every labelled link of impact.com, and texts that look like one. */
export const linkRows = rows('impact-links.tsv').map(
  ([text = '', kind = '', partnerId, adId, programId, landingPage, subIds]) => ({
    text,
    kind,
    partnerId: none(partnerId),
    adId: none(adId),
    programId: none(programId),
    landingPage: none(landingPage),
    subIds: JSON.parse(none(subIds) ?? '{}') as Record<string, string | string[]>,
  }),
);
