import { expect, it } from 'vitest';
import { cleanLabel } from '../../../../src/core/link/sub-ids.ts';
import { detectPage } from '../../../../src/core/page/detect-page.ts';
import { typedAddress } from '../../../../src/core/page/typed-address.ts';
import { serverOf } from '../../../../src/core/share/channels.ts';
import { titleWords } from '../../../../src/core/share/title-words.ts';
import { cleanWords } from '../../../../src/core/text/clean-words.ts';
import { postedAddresses } from '../../../../src/core/text/posted-addresses.ts';
import { trim } from '../../../../src/core/text/trim.ts';
import { size } from '../../../support/sizes.ts';

const readers: Record<string, (text: string) => unknown> = {
  trim: (text) => trim(text, '-/ .!)'),
  cleanLabel,
  cleanWords,
  titleWords,
  serverOf,
  postedAddresses,
  typedAddress,
  detectPage: (text) => detectPage(`https://www.upwork.com/hire/${text}`),
};

it.each(Object.keys(readers))('%s reads a long text of anything in a moment', (name) => {
  for (const part of ['-', '/', ' ', '.', '!)', 'a', 'a-in-', 'a.', '@', 'http://', '\n', '12 ', '%41']) {
    const text = `x${part.repeat(size(1_000_000, 200_000) / part.length)}x`;
    const before = process.cpuUsage();
    readers[name]?.(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000, part).toBeLessThan(1500);
  }
});
