import type { Finding } from '../judge-finding.ts';

type Test = (finding: Finding) => boolean;

/** Whose links they are, in the order in which they concern the user: money that goes elsewhere comes first. */
const groups = {
  others: ({ state }) => state === 'others',
  convertible: ({ state }) => state === 'convertible',
  nobody: ({ state, reason }) => state === 'broken' && reason === 'no-partner',
  unknown: ({ state }) => state === 'unknown',
  broken: ({ state }) => state === 'broken',
  mine: ({ state }) => state === 'mine',
  'not-linkable': () => true,
} as const satisfies Record<string, Test>;

/**
 * Whose links the findings of a group are: another partner’s, nobody’s yet, a link that pays nobody, one that does not
 * say whom it pays, a broken one, the user’s own, or an address that cannot become a link.
 */
export type FindingGroup = keyof typeof groups;

/** The findings by whose links they are, each in one group. A group without findings is left out. */
export function groupFindings(findings: readonly Finding[]): [FindingGroup, Finding[]][] {
  const names = Object.keys(groups) as FindingGroup[];
  const found = new Map(names.map((name): [FindingGroup, Finding[]] => [name, []]));
  for (const finding of findings) {
    const name = names.find((one) => (groups[one] as Test)(finding));
    if (name) found.get(name)?.push(finding);
  }
  return [...found].filter(([, those]) => those.length > 0);
}
