// The parts of a release that can be said without doing one: what is refused, what the changelog becomes, the sums.
import { createHash } from 'node:crypto';

/** The version to release, or an error that says what a version looks like: the stores take numbers and points alone. */
export function readVersion(text = '') {
  const parts = text.replace(/^v/, '').split('.');
  const isVersion =
    parts.length === 3 && parts.every((part) => /^(?:0|[1-9]\d{0,4})$/.test(part) && Number(part) <= 65535);
  if (!isVersion || parts.every((part) => part === '0'))
    throw new Error(`“${text}” is no version. It takes three numbers, as in: npm run release -- 1.0.0`);
  return parts.join('.');
}

/** An error that names the changed files, if there are any: a release is built from what is committed. */
export function refuseChanges(status) {
  const changed = status.split('\n').filter((line) => line.trim() !== '');
  if (changed.length > 0)
    throw new Error(`Commit or put aside what is changed, then try again:\n${changed.join('\n')}`);
}

/** The changelog with what is unreleased under the version and its day. One that has the version already stays as it is. */
export function dateChangelog(text, version, day) {
  if (sectionOf(text, version) !== undefined) return text;
  const [before, after] = text.split('\n## Unreleased\n');
  if (after === undefined || after.split('\n## ')[0].trim() === '')
    throw new Error('CHANGELOG.md says nothing under “Unreleased”.');
  return `${before}\n## Unreleased\n\n## ${version} – ${day}\n${after}`;
}

/** What the changelog says of a version, for the page of the release. */
export function sectionOf(text, version) {
  const section = text.split('\n## ').find((one) => one.startsWith(`${version} – `));
  return section?.slice(section.indexOf('\n')).trim();
}

/** The SHA-256 sums of files, in the form that `sha256sum --check` reads. */
export const sumsOf = (files) =>
  files.map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`).join('');

/** What a person still does, when the packages are made. */
export const leftByHand = (version) => `
Left to do by hand:
  1. Read what CHANGELOG.md says of ${version}, then: git commit -am "Release ${version}"
  2. git tag -s v${version} -m ${version} && git push origin HEAD v${version}
     The release workflow builds the same files from the tag, attests where they come from, and attaches them.
  3. Compare its SHA256SUMS with dist/SHA256SUMS.
  4. Submit to the three stores: store/README.md says what goes where.
`;
