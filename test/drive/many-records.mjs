// Records like those of years of sharing, for measuring: the same seed gives the same records. Nobody in them exists.
import { recordOf } from './record.mjs';

const words =
  'logo design brand website app mobile video editing podcast copywriting product landing page store data analysis python react migration audit seo ads email newsletter illustration animation voice over translation bookkeeping research'.split(
    ' ',
  );
const labels = ['', 'blog', 'newsletter', 'spring', 'tools-page', 'youtube', 'course', 'community', 'autumn-launch'];
const channels = ['copy', 'copy', 'copy', 'x', 'linkedin', 'reddit', 'facebook', 'whatsapp', 'email', 'discord'];
const kinds = [
  ['talent', 'profile', (slug) => `/freelancers/${slug}`],
  ['talent', 'hire-skill', (slug) => `/hire/${slug}/`],
  ['catalog', 'catalog-product', (slug, at) => `/services/product/${slug}-${1_730_000_000_000_000_000n + BigInt(at)}`],
  ['jobs', 'job-directory', (slug) => `/freelance-jobs/${slug}/`],
];
const start = Date.UTC(2023, 0, 1);
const day = 86_400_000;

/** Numbers from 0 to 1; the same seed gives the same numbers (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` records, each of a different link, in the order in which they were made. */
export function libraryRecords(count, seed = 1) {
  const next = numbers(seed);
  const one = (list) => list[Math.floor(next() * list.length)];
  return Array.from({ length: count }, (_, at) => {
    const [marketplace, kind, path] = one(kinds);
    const name = Array.from({ length: 2 + Math.floor(next() * 5) }, () => one(words));
    const landingPage = `https://www.upwork.com${path(`${name.join('-')}-${at}`, at)}`;
    const label = one(labels);
    const subIds = label === '' ? {} : { subId1: label, ...(next() < 0.3 ? { subId2: one(words) } : {}) };
    const madeAt = start + Math.floor((at / count) * 1000 * day + next() * day);
    const uses = Array.from({ length: 1 + Math.floor(next() ** 3 * 6) }, (__, use) => ({
      id: `${seed}-${at}-${use}`,
      at: madeAt + use * Math.floor(next() * 30 * day),
      channel: one(channels),
      format: one(['url', 'url', 'markdown', 'post']),
      state: next() < 0.97 ? 'done' : 'pending',
    })).sort((first, second) => first.at - second.at);
    const isPriced = kind === 'catalog-product' || next() < 0.4;
    return recordOf({
      landingPage,
      title: name.map((word) => word[0].toUpperCase() + word.slice(1)).join(' '),
      marketplace,
      kind,
      subIds,
      ...(next() < 0.1 ? { note: `Ask about ${one(words)}` } : {}),
      ...(isPriced
        ? {
            price: { minor: 500 * (1 + Math.floor(next() * 200)), currency: 'USD' },
            terms: { rateBasisPoints: 7000, currency: 'USD', cap: { minor: 15_000, currency: 'USD' } },
          }
        : {}),
      madeAt,
      uses,
    });
  });
}
