import { afterEach, describe, expect, it, vi } from 'vitest';
import { localDayOf, utcDayOf } from '../../../src/core/day.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the day of a time', () => {
  it.each([
    ['Asia/Tokyo', '2026-03-01T16:00:00Z', '2026-03-02'],
    ['Asia/Tokyo', '2026-03-01T14:59:59Z', '2026-03-01'],
    ['America/New_York', '2026-03-01T03:00:00Z', '2026-02-28'],
    // The day on which summer time begins has 23 hours, and the day on which it ends has 25.
    ['America/New_York', '2026-03-09T03:59:59Z', '2026-03-08'],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['Pacific/Kiritimati', '2025-12-31T10:00:00Z', '2026-01-01'],
    ['UTC', '2026-03-01T23:59:59Z', '2026-03-01'],
  ])('in %s at %s is %s', (zone, time, day) => {
    vi.stubEnv('TZ', zone);
    expect(localDayOf(Date.parse(time))).toBe(day);
    expect(utcDayOf(Date.parse(time))).toBe(time.slice(0, 10));
  });

  it('is empty for a time that is none, as a damaged row may have', () => {
    expect([localDayOf(Number.NaN), localDayOf(9e15)]).toEqual(['', '']);
  });
});
