const length = 7;

/**
 * A short mark of a page: 7 of `[a-z0-9]`, always the same for its canonical address, so that reports tell pages apart.
 * The chance that two of a hundred thousand pages have the same mark is 6 %.
 */
export function pageMark(canonicalUrl: string): string {
  // Two multiplicative hashes of 32 bits, mixed at the end. They are not meant to keep a secret.
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < canonicalUrl.length; at += 1) {
    const unit = canonicalUrl.charCodeAt(at);
    one = Math.imul(one ^ unit, 2_654_435_761);
    other = Math.imul(other ^ unit, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  const whole = 2 ** 32 * (other & 0x1fffff) + (one >>> 0);
  return (whole % 36 ** length).toString(36).padStart(length, '0');
}
