import { betterWorth } from './estimate-record.ts';
import type { LinkLine } from './find-links.ts';

/** One line for each page, however many links to it there are: a page that was shared at four places is one row. */
export function linesByPage(lines: readonly LinkLine[]): LinkLine[] {
  const pages = new Map<string, LinkLine[]>();
  for (const line of lines) {
    const known = pages.get(line.landingPage);
    if (known) known.push(line);
    else pages.set(line.landingPage, [line]);
  }
  return [...pages.values()].map((those) => (those.length === 1 ? those[0] : merged(those)) as LinkLine);
}

/** What is said of the page is what its latest link says; what is said of its links is said of all of them. */
function merged(lines: readonly LinkLine[]): LinkLine {
  const latestFirst = [...lines].sort((one, other) => other.usedAt - one.usedAt);
  const [latest] = latestFirst as [LinkLine];
  const all = <T>(values: (line: LinkLine) => readonly T[]) => [...new Set(latestFirst.flatMap(values))];
  const worth = latestFirst.map((line) => line.worth).reduce(betterWorth);
  return {
    ...latest,
    ...(worth ? { worth } : {}),
    ids: all(({ ids }) => ids),
    labels: all(({ labels }) => labels),
    channels: all(({ channels }) => channels),
    madeAt: Math.min(...lines.map(({ madeAt }) => madeAt)),
    timesUsed: lines.reduce((sum, { timesUsed }) => sum + timesUsed, 0),
    text: latestFirst.map(({ text }) => text).join('\n'),
  };
}
