import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { detectPage } from '../../src/core/page/detect-page.ts';

const file = path.join(process.env.OUTSIDE_SUITES ?? '', 'wpt-url/urltestdata.json');

// The suite is read where it is; without OUTSIDE_SUITES the test is skipped by name.
it.runIf(process.env.OUTSIDE_SUITES && existsSync(file))(
  "only the suite's addresses that parse to the host are taken for Upwork",
  () => {
    const cases = JSON.parse(readFileSync(file, 'utf8')).filter((one: unknown) => typeof one === 'object') as {
      input: string;
    }[];
    expect(cases.length).toBeGreaterThan(800);
    for (const { input } of cases) {
      const detection = detectPage(input);
      let host = '';
      try {
        host = new URL(input).hostname;
      } catch {
        host = '';
      }
      if (!/^(?:www\.)?upwork\.com$/.test(host)) expect(detection.linkable, input).toBe(false);
      if (!/(?:^|\.)upwork\.com$/.test(host)) expect(detection.marketplace, input).toBe('not-upwork');
    }
  },
);
