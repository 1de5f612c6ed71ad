import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from 'recheck';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { size } from '../support/sizes.ts';

const source = path.join(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const patterns = new Map<string, { where: string; pattern: string; flags: string }>();
const add = (where: string, { pattern, flags }: { pattern: string; flags: string }) =>
  patterns.set(`/${pattern}/${flags}`, { where, pattern, flags });

function addLiterals(node: unknown, where: string): void {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && node.regex) add(where, node.regex as { pattern: string; flags: string });
  else for (const child of Object.values(node)) addLiterals(child, where);
}
for (const file of files) addLiterals(parseSync(file, readFileSync(path.join(source, file), 'utf8')).program, file);

// Patterns that are composed at run time: all that are made while the rooms that read outside text are loaded.
const Real = RegExp;
globalThis.RegExp = new Proxy(Real, {
  construct(target, given, as) {
    const made: RegExp = Reflect.construct(target, given, as);
    add('put together', { pattern: made.source, flags: made.flags });
    return made;
  },
});
for (const file of files.filter((name) => /^(?:core|reader)\/(?!main)/.test(name)))
  await import(path.join(source, file));
globalThis.RegExp = Real;

/** The building blocks of long texts: letters, spaces, and the beginnings of what the patterns look for. */
const pumps = ['aaaa', '1', ' ', '-', '!)', 'http://', 'a.', 'a@', '[a](', '<a ', '&#', '\\n', '\u0301é'];

/** Where the checker has to guess, it tries variants of texts. A slow pattern is slow in the first ones already. */
const checking = { timeout: 60_000, randomSeed: 1, maxIteration: size(30, 5), attackTimeout: size(1000, 200) };

/** The checker does not know set notation yet; such patterns are only tried by the clock. */
const isKnownToChecker = ({ flags }: { flags: string }) => !flags.includes('v');

/** How long a pattern takes for a text, in milliseconds of the processor. */
function took({ pattern, flags }: { pattern: string; flags: string }, text: string): number {
  const one = new RegExp(pattern, flags);
  const start = process.cpuUsage();
  one.test(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Whether ten times the text takes a pattern much more than ten times as long. The best of three runs counts, because
 * other work of the process, such as collecting garbage, may fall into one run; a slow pattern is slow in each.
 */
function isSlow(one: { pattern: string; flags: string }, textOf: (length: number) => string, length: number): boolean {
  const best = (size: number) => {
    const text = textOf(size);
    return Math.min(took(one, text), took(one, text), took(one, text));
  };
  if (took(one, textOf(length)) <= 20) return false;
  const large = best(length);
  return large > 20 && large > 40 * Math.max(best(length / 10), 0.5);
}

/** A text that repeats what the checker found to be slow. */
const attackOf = ({ pumps, suffix }: { pumps: { prefix: string; pump: string }[]; suffix: string }) => {
  const share = (length: number) => Math.ceil(length / pumps.length);
  return (length: number) =>
    pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(share(length) / pump.length))).join('') + suffix;
};

describe('every pattern takes linear time', () => {
  it('there are literal and composed patterns', () => {
    expect(patterns.size).toBeGreaterThan(400);
    expect([...patterns.values()].filter(({ where }) => where === 'put together').length).toBeGreaterThan(20);
    expect([...patterns.values()].filter((one) => !isKnownToChecker(one)).length).toBe(1);
  });

  it.each([
    [String.raw`\s+$`, ''],
    [String.raw`\d(?:[\d.,]| (?=\d{3}(?!\d)))*\s*$`, ''],
    [String.raw`(?=.*a)(\w+\s?)*$`, 'u'],
    [String.raw`(?<!x)(?:\w|é)*é!`, 'iu'],
  ])('the checker finds that /%s/%s takes longer', async (pattern, flags) => {
    expect((await check(pattern, flags, checking)).status).toBe('vulnerable');
  });

  it('by the checker', { timeout: 300_000 }, async () => {
    const slow: string[] = [];
    const left = [...patterns].filter(([, one]) => isKnownToChecker(one));
    const work = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const [name, one] = next;
        const found = await check(one.pattern, one.flags, checking);
        if (found.status === 'safe') continue;
        if (found.status === 'vulnerable') {
          // The checker tries what it guessed by the clock on the wall, so a busy machine makes a fast pattern look slow.
          const { isFuzz, type } = found.complexity;
          const isFast = () =>
            type === 'polynomial' ? !isSlow(one, attackOf(found.attack), 20_000) : took(one, found.attack.string) <= 20;
          if (isFuzz && isFast()) continue;
        }
        const how = found.status === 'vulnerable' ? found.complexity.summary : found.status;
        slow.push(`${one.where}: ${name} ${how}`);
      }
    };
    await Promise.all([work(), work()]);
    // If one of these reads a long text, cut the text first, give the pattern only one place to begin, or walk by hand
    // (`src/core/text/trim.ts`).
    expect(slow).toEqual([]);
  });

  it('by the clock, on a long text', { timeout: 300_000 }, () => {
    const long = size(1_000_000, 200_000);
    const slow: string[] = [];
    for (const [name, one] of patterns)
      for (const unit of pumps) {
        // The last character matches nothing, so that a pattern has to give up.
        const textOf = (length: number) => `${unit.repeat(Math.ceil(length / unit.length))}\u0007`;
        if (isSlow(one, textOf, long)) slow.push(`${one.where}: ${name} on ${unit}`);
      }
    expect(slow).toEqual([]);
  });
});
