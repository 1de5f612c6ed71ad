import { type CommissionTerms, checkTerms, defaultTerms } from '../commission/terms.ts';
import { type SubIds, subIdNames } from '../link/sub-ids.ts';
import type { StoredShape } from '../stored.ts';

// Checked by hand and not by zod: these few shapes lie on the way to the popup's first picture, and zod weighs 9 KB there.

/** Preferences: each key is stored alone, and only where it differs from its default. */
export type Preferences = {
  /** Whether the contract allows links to single pages; where not, links carry no landing page. */
  singlePages: boolean;
  /** What each sub ID is made of. */
  subIds: SubIds;
  /** What the contract pays for clients who hire on the Talent Marketplace. */
  talentTerms: CommissionTerms;
  /** What it pays for clients who buy in the Project Catalog. */
  catalogTerms: CommissionTerms;
  /** Whether links that leave are recorded. */
  keepRecord: boolean;
};

/** What holds until the user says otherwise. */
export const defaultPreferences: Preferences = {
  singlePages: true,
  subIds: { subId1: '{label}', subId2: '{channel}' },
  talentTerms: defaultTerms,
  catalogTerms: defaultTerms,
  keepRecord: true,
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2048;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const first = <T>(parse: (data: unknown) => T | undefined): StoredShape<T> => ({ version: 1, migrations: [], parse });

const flag = first((data) => (typeof data === 'boolean' ? data : undefined));

const terms = first((data) => {
  if (!isObject(data)) return undefined;
  try {
    const checked = checkTerms(data as CommissionTerms);
    return checked.ok ? checked.value : undefined;
  } catch {
    return undefined; // Values of other types than terms have.
  }
});

const templates = first((data) => {
  if (!isObject(data)) return undefined;
  const found: SubIds = {};
  for (const name of subIdNames) {
    const template = Object.hasOwn(data, name) ? data[name] : undefined;
    if (template === undefined) continue;
    if (!isText(template)) return undefined;
    found[name] = template;
  }
  return found;
});

/** Each preference's shape; a malformed one falls back to its default alone. */
export const preferenceShapes: { [name in keyof Preferences]: StoredShape<Preferences[name]> } = {
  singlePages: flag,
  subIds: templates,
  talentTerms: terms,
  catalogTerms: terms,
  keepRecord: flag,
};

/** The names of all preferences. */
export const preferenceNames = Object.keys(preferenceShapes) as (keyof Preferences)[];

/** The terms under which a page of `marketplace` earns; the Talent Marketplace's for what belongs to neither. */
export function termsOf(preferences: Preferences, marketplace: string | undefined): CommissionTerms {
  return marketplace === 'catalog' ? preferences.catalogTerms : preferences.talentTerms;
}
