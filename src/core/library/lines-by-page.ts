import type { LinkLine } from './find-links.ts';

/** One line for each page instead of one for each link, in the order of the first link of each page. */
export function linesByPage(lines: readonly LinkLine[]): LinkLine[] {
  const pages = new Map<string, LinkLine[]>();
  for (const line of lines) {
    const known = pages.get(line.landingPage);
    if (known) known.push(line);
    else pages.set(line.landingPage, [line]);
  }
  return [...pages.values()].map(([first, ...others]) =>
    others.length === 0 ? (first as LinkLine) : merged([first as LinkLine, ...others]),
  );
}

/** The lines with the latest used first. */
export const latestFirst = (lines: readonly LinkLine[]): LinkLine[] =>
  [...lines].sort((one, other) => other.usedAt - one.usedAt);

/** The page is described by its latest link, and named by the latest one that knows its title. Places, labels and uses are those of all its links. */
function merged(lines: readonly LinkLine[]): LinkLine {
  const sorted = latestFirst(lines);
  const [latest] = sorted as [LinkLine];
  const all = <T>(values: (line: LinkLine) => readonly T[]) => [...new Set(sorted.flatMap(values))];
  const titled = sorted.find(({ isUntitled }) => !isUntitled);
  const worth = sorted.find((line) => line.worth)?.worth;
  return {
    ...latest,
    ...(titled ? { name: titled.name } : {}),
    ...(worth ? { worth } : {}),
    ids: all(({ ids }) => ids),
    usedTimes: all(({ usedTimes }) => usedTimes),
    usesAt: all(({ usesAt }) => usesAt),
    labels: all(({ labels }) => labels),
    channels: all(({ channels }) => channels),
    madeAt: lines.reduce((first, { madeAt }) => Math.min(first, madeAt), latest.madeAt),
    timesUsed: lines.reduce((sum, { timesUsed }) => sum + timesUsed, 0),
    text: sorted.map(({ text }) => text).join('\n'),
  };
}
