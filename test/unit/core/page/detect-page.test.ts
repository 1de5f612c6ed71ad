import { describe, expect, it } from 'vitest';
import { detectPage } from '../../../../src/core/page/detect-page.ts';
import { addressRows, vectors } from '../../../support/corpus.ts';

describe('detectPage', () => {
  it.each(addressRows)('$address', ({ address, ...expected }) => {
    expect(detectPage(address)).toEqual(expected);
  });

  it.each(vectors)('$why: $expect', ({ input, expect: wanted }) => {
    const detection = detectPage(input);
    if (wanted === 'reject') expect(detection.linkable).toBe(false);
    else expect(detection.marketplace).not.toBe('not-upwork');
  });
});
