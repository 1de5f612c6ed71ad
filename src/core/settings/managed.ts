import { buildTrackingLink } from '../link/build-link.ts';
import { cleanLabel, type Label } from '../link/sub-ids.ts';
import { homePage } from '../page/home-page.ts';
import { checked, fields, invalid, listOf, optional, type Shape, text } from '../shape.ts';
import { cutName, type NamedAccount } from './accounts.ts';
import type { PreferenceName } from './settings.ts';

// What an organisation can set, by the names in its policy.
type ManagedParts = { account: NamedAccount; labels: Label[]; disclosure: string; keepRecord: boolean };

/**
 * What the user's organisation has set. A part that is absent is the user's own. `wrong` names what is in the policy but
 * cannot be used: nothing of such a part is managed.
 */
export type Managed = Partial<ManagedParts> & { wrong: string[] };

const mostLabels = 200;
const longestDisclosure = 400;

/**
 * The account passes the same checks as one that is pasted, up to a link that is built with it on trial. Nothing is
 * repaired, and an unknown key makes it invalid, because it may say something about whom to pay.
 */
const account: Shape<NamedAccount> = (value) => {
  const read = fields({ host: text, partnerId: text, adId: text, programId: text, name: optional(text) })(value);
  if (read === invalid || Object.keys(value as object).length > Object.keys(read).length) return invalid;
  const { name = '', ...ids } = read as Record<'host' | 'partnerId' | 'adId' | 'programId', string> & { name?: string };
  const one = { ...ids, brandParams: [] };
  return buildTrackingLink({ account: one, landingPage: homePage }).ok
    ? { name: cutName(name), account: one }
    : invalid;
};

const shapes: { [Part in keyof ManagedParts]: Shape<ManagedParts[Part]> } = {
  account,
  labels: (value) => {
    const read = listOf(text)(value);
    if (read === invalid || read.length > mostLabels) return invalid;
    const labels = read.map(cleanLabel);
    return labels.some((one) => one === '') ? invalid : [...new Set(labels)];
  },
  // One line with at least one letter or number.
  disclosure: checked(
    (value) =>
      typeof value === 'string' &&
      value.length <= longestDisclosure &&
      value.isWellFormed() &&
      /[\p{L}\p{N}]/u.test(value) &&
      !/\p{Cc}/u.test(value),
  ),
  keepRecord: checked((value) => typeof value === 'boolean'),
};

/** Reads a policy. Nothing if it has no content. A key that is not known counts as wrong: it may be a known one misspelt. */
export function parseManaged(policy: Record<string, unknown>): Managed | undefined {
  const names = Object.keys(policy);
  if (names.length === 0) return undefined;
  const managed: Record<string, unknown> & { wrong: string[] } = { wrong: [] };
  for (const name of names) {
    const read = Object.hasOwn(shapes, name) ? shapes[name as keyof ManagedParts](policy[name]) : invalid;
    if (read === invalid) managed.wrong.push(cutName(name));
    else managed[name] = read;
  }
  return managed as Managed;
}

/** A label if the organisation allows it, and no label otherwise. */
export function allowedLabel(label: Label, managed: Pick<Managed, 'labels'> | undefined): Label {
  return managed?.labels && !managed.labels.includes(label) ? cleanLabel('') : label;
}

/** Whether the organisation decides a preference. */
export const isManaged = (name: PreferenceName, managed: Managed | undefined): boolean =>
  (name === 'disclosure' || name === 'keepRecord') && managed?.[name] !== undefined;
