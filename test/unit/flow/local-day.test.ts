import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cleanLabel } from '../../../src/core/link/sub-ids.ts';
import { defaultPreferences } from '../../../src/core/settings/settings.ts';
import { subIdsFor } from '../../../src/flow/copy/make-link.ts';
import { exportEarned } from '../../../src/flow/earnings/export-earned.ts';
import { exportEverything } from '../../../src/flow/library/export-everything.ts';

// Eight in the morning in Tokyo, when it is still yesterday in UTC.
beforeEach(() => {
  vi.stubEnv('TZ', 'Asia/Tokyo');
  vi.useFakeTimers({ now: Date.parse('2026-03-01T23:00:00Z'), toFake: ['Date'] });
});
afterEach(() => vi.unstubAllEnvs());

it('the date in sub IDs, and in the names of files is that of the user', async () => {
  const preferences = { ...defaultPreferences, subIds: { subId1: '{date}' } };
  const page = { marketplace: 'talent', kind: 'profile', canonicalUrl: '' } as const;
  expect(subIdsFor(page, { preferences, label: cleanLabel('') })).toEqual({ subId1: '2026-03-02' });
  expect((await exportEarned(''))?.name).toBe('finders-fee-earnings-2026-03-02.csv');
  expect(await exportEverything()).toMatchObject({ ok: true, value: { name: 'finders-fee-2026-03-02.json' } });
});
