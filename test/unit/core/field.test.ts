import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseSpend } from '../../../src/core/commission/parse-spend.ts';
import { convertDraft } from '../../../src/core/convert/convert-draft.ts';
import type { DraftFormat } from '../../../src/core/convert/draft-format.ts';
import { findInDraft } from '../../../src/core/convert/find-in-draft.ts';
import { readImport } from '../../../src/core/files/read-import.ts';
import { buildTrackingLink } from '../../../src/core/link/build-link.ts';
import { readLink } from '../../../src/core/link/read-link.ts';
import { readPaste } from '../../../src/core/link/read-paste.ts';
import { formatMoney } from '../../../src/core/money.ts';
import { detectPage } from '../../../src/core/page/detect-page.ts';
import { typedAddress } from '../../../src/core/page/typed-address.ts';
import { numberStyleOf } from '../../../src/core/text/parse-number.ts';
import { account, context } from '../../support/records.ts';

// Texts that people really wrote, pasted and met: where each enters the product, and the right result.
type Row = { id: string; what: string; input: string } & (
  | {
      at: 'convert';
      format: DraftFormat;
      want?: string;
      landings?: string[];
      told?: number;
      never?: string[];
      neverLanding?: string[];
      same?: true;
      json?: true;
    }
  | { at: 'import'; want: { page: string; title?: string; note?: string; labels?: string[] }[] }
  | { at: 'look-up'; want: number | [number, number]; locale: string }
  | { at: 'set-up' | 'typed' | 'detect' | 'read-link'; want: string }
);
const file = new URL('../../fixtures/corpus/field.json', import.meta.url);
const rows: Row[] = JSON.parse(readFileSync(file, 'utf8'));
const linkTo = (landingPage: string) => {
  const built = buildTrackingLink({ account, landingPage });
  return built.ok ? built.value : `none to ${landingPage}`;
};

it('contains every finding', () => expect(rows).toHaveLength(93));

it.each(rows)('$id, $at: $what', (row) => {
  switch (row.at) {
    case 'convert': {
      const findings = findInDraft(row.input, account, { format: row.format });
      const after = convertDraft(row.input, findings);
      const landings = findings
        .filter(({ state }) => state === 'convertible')
        .map(({ address }) => detectPage(address).canonicalUrl);
      if (row.want !== undefined)
        expect(after).toBe(row.want.replace(/\{\{(https[^}]*)\}\}/g, (_, page: string) => linkTo(page)));
      if (row.landings) expect([...landings].sort()).toEqual([...row.landings].sort());
      if (row.told !== undefined)
        expect(findings.filter(({ state }) => state !== 'convertible').length).toBeGreaterThanOrEqual(row.told);
      if (row.same) expect(after).toBe(row.input);
      if (row.json) expect(() => JSON.parse(after)).not.toThrow();
      for (const never of row.never ?? []) expect(after).not.toContain(never);
      for (const never of row.neverLanding ?? []) expect(landings).not.toContain(never);
      return;
    }
    case 'import': {
      const read = readImport(row.input, undefined, context);
      const found = read.ok ? read.value.rows : [read.problem];
      const wanted = row.want.map(({ page, ...words }) => ({ record: { landingPage: page, ...words } }));
      expect(found).toMatchObject(wanted);
      return;
    }
    case 'set-up': {
      const read = readPaste(row.input);
      expect(read.ok ? `partner ${read.value.account.partnerId}` : read.problem).toBe(row.want);
      return;
    }
    case 'look-up': {
      const [low, high] = [row.want].flat();
      const typed = row.input ?? formatMoney({ minor: low ?? 0, currency: 'USD' }, row.locale);
      expect(parseSpend(typed, 'USD', numberStyleOf(row.locale))).toMatchObject({
        ok: true,
        value: { total: { minor: low }, ...(high === undefined ? {} : { upTo: { minor: high } }) },
      });
      return;
    }
    case 'typed':
      expect(detectPage(typedAddress(row.input)).canonicalUrl).toBe(row.want);
      return;
    case 'detect':
      expect(detectPage(row.input).canonicalUrl ?? null).toBe(row.want);
      return;
    case 'read-link': {
      const read = readLink(row.input, account);
      expect(read.ok ? read.value.owner : read.problem).toBe(row.want);
    }
  }
});
