import { describe, expect, it } from 'vitest';
import { parseTrackingLink } from '../../../../src/core/link/parse-link.ts';
import { linkRows } from '../../../support/corpus.ts';

/** The corpus keeps repeated and empty values as they are; a link keeps the last non-empty one. */
const lastOf = (subIds: Record<string, string | string[]>) =>
  Object.fromEntries(
    Object.entries(subIds)
      .map(([name, value]) => [
        name,
        [value]
          .flat()
          .filter((one) => one !== '')
          .at(-1),
      ])
      .filter(([, value]) => value !== undefined),
  );

describe('parseTrackingLink', () => {
  it.each(linkRows)('$kind: $text', (row) => {
    const parsed = parseTrackingLink(row.text);
    expect(parsed.ok ? parsed.value.kind : 'other').toBe(row.kind);
    const seen = parsed.ok ? parsed.value : (parsed.problem.seen ?? {});
    expect({
      partnerId: seen.partnerId,
      adId: seen.adId,
      programId: seen.programId,
      landingPage: seen.landingPage,
      subIds: seen.subIds ?? {},
    }).toEqual({
      partnerId: row.partnerId,
      adId: row.adId,
      programId: row.programId,
      landingPage: row.landingPage,
      subIds: lastOf(row.subIds),
    });
  });
});
