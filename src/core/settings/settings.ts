import { type CommissionTerms, checkTerms, defaultTerms } from '../commission/terms.ts';
import { isObject } from '../is-object.ts';
import { type SubIds, subIdNames } from '../link/sub-ids.ts';
import type { ChannelId } from '../share/channels.ts';
import type { DisclosureLanguage } from '../share/disclosure.ts';
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
  /** The user's own templates of posts, by channel; a channel without one has its row's. */
  templates: Partial<Record<ChannelId, string>>;
  /** The channels that come first, in this order; the others follow as in their table. */
  channelOrder: ChannelId[];
  /** The language of disclosures, and the user's own wording in place of ours. */
  disclosure: { language: DisclosureLanguage | 'auto'; own?: string };
  /** The user's Mastodon server, as a bare host. */
  mastodonServer: string;
  /** What stands for `{hashtags}`. */
  hashtags: string;
};

/** What holds until the user says otherwise. */
export const defaultPreferences: Preferences = {
  singlePages: true,
  subIds: { subId1: '{label}', subId2: '{channel}' },
  talentTerms: defaultTerms,
  catalogTerms: defaultTerms,
  keepRecord: true,
  templates: {},
  channelOrder: [],
  disclosure: { language: 'auto' },
  mastodonServer: '',
  hashtags: '',
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2048;

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

const subIdTemplates = first((data) => {
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

const text = first((data) => (isText(data) ? data : undefined));

const postTemplates = first((data) =>
  isObject(data) && Object.values(data).every((value) => typeof value === 'string' && value.length <= 5000)
    ? (data as Preferences['templates'])
    : undefined,
);

const channelIds = first((data) =>
  Array.isArray(data) && data.length <= 50 && data.every(isText) ? (data as ChannelId[]) : undefined,
);

const disclosure = first((data) => {
  if (!isObject(data) || !isText(data.language)) return undefined;
  return { language: data.language as DisclosureLanguage, ...(isText(data.own) ? { own: data.own } : {}) };
});

/** Each preference's shape; a malformed one falls back to its default alone. */
export const preferenceShapes: { [name in keyof Preferences]: StoredShape<Preferences[name]> } = {
  singlePages: flag,
  subIds: subIdTemplates,
  talentTerms: terms,
  catalogTerms: terms,
  keepRecord: flag,
  templates: postTemplates,
  channelOrder: channelIds,
  disclosure,
  mastodonServer: text,
  hashtags: text,
};

/** The names of all preferences. */
export const preferenceNames = Object.keys(preferenceShapes) as (keyof Preferences)[];

/** The terms under which a page of `marketplace` earns; the Talent Marketplace's for what belongs to neither. */
export function termsOf(preferences: Preferences, marketplace: string | undefined): CommissionTerms {
  return marketplace === 'catalog' ? preferences.catalogTerms : preferences.talentTerms;
}
