/**
 * The releases that changed something for their users, the newest first, with the codes of the sentences that say what
 * (`new_…`). A release without an entry is not mentioned after an update.
 */
export const releases = [
  { version: '1.0.0', changes: ['earnings', 'connection', 'drafts', 'languages'] },
] as const satisfies readonly { version: string; changes: readonly string[] }[];

/** Whether an update from one version to another brought a release that matters. Versions are dotted numbers as in a manifest. */
export const hasNewsBetween = (from: string, to: string): boolean =>
  releases.some(({ version }) => compareVersions(version, from) > 0 && compareVersions(version, to) <= 0);

/** Negative if the first version is older, positive if it is newer. A part that is missing or no number counts as 0. */
function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => version.split('.').map((part) => Number(part) || 0));
  for (let at = 0; at < Math.max(first?.length ?? 0, second?.length ?? 0); at += 1) {
    const difference = (first?.[at] ?? 0) - (second?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
