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

/** The checker does not know set notation yet; such patterns are only tried by the clock. */
const isKnownToChecker = ({ flags }: { flags: string }) => !flags.includes('v');

describe('every pattern takes linear time', () => {
  it('there are literal and composed patterns', () => {
    expect(patterns.size).toBeGreaterThan(400);
    expect([...patterns.values()].filter(({ where }) => where === 'put together').length).toBeGreaterThan(20);
    expect([...patterns.values()].filter((one) => !isKnownToChecker(one)).length).toBe(1);
  });

  it('by the checker', { timeout: 300_000 }, async () => {
    const slow: string[] = [];
    const left = [...patterns].filter(([, one]) => isKnownToChecker(one));
    const work = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const [name, { where, pattern, flags }] = next;
        const found = await check(pattern, flags, { timeout: 60_000, randomSeed: 1 });
        const how = found.status === 'vulnerable' ? found.complexity.summary : found.status;
        if (found.status !== 'safe') slow.push(`${where}: ${name} ${how}`);
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
    for (const [name, { where, pattern, flags }] of patterns)
      for (const unit of pumps) {
        const took = (length: number): number => {
          // The last character matches nothing, so that a pattern has to give up.
          const text = `${unit.repeat(Math.ceil(length / unit.length))}\u0007`;
          const one = new RegExp(pattern, flags);
          const start = process.cpuUsage();
          one.test(text);
          const { user, system } = process.cpuUsage(start);
          return (user + system) / 1000;
        };
        /** Other work of the process, such as collecting garbage, may fall into one run. A slow pattern is slow in each. */
        const best = (length: number) => Math.min(took(length), took(length), took(length));
        if (took(long) <= 20) continue;
        const large = best(long);
        // Ten times the length may take ten times the time, or a little more while the machine warms up, but not a
        // hundred times.
        if (large > 20 && large > 40 * Math.max(best(long / 10), 0.5)) slow.push(`${where}: ${name} on ${unit}`);
      }
    expect(slow).toEqual([]);
  });
});
