import { type CommissionTerms, checkTerms, defaultTerms } from '../commission/terms.ts';
import { isObject } from '../is-object.ts';
import { type SubIds, subIdNames } from '../link/sub-ids.ts';
import type { ChannelId, ServerPreference } from '../share/channels.ts';
import type { DisclosureLanguage } from '../share/disclosure/wordings.ts';
import { isLanguage, type Language } from '../speech/languages.ts';
import type { StoredShape } from '../stored.ts';

// Checked by hand instead of with zod, because the popup's first picture needs these few shapes and zod weighs 9 KB
// there.

type Preference<T> = { default: T; shape: StoredShape<T> };

const preference = <T>(value: T, parse: (data: unknown) => T | undefined): Preference<T> => ({
  default: value,
  shape: { version: 1, migrations: [], parse },
});

const flag = (value: boolean) => preference(value, (data) => (typeof data === 'boolean' ? data : undefined));
const text = () => preference('', (data) => (isText(data) ? data : undefined));

const table = {
  /** The language of the product; `auto` is the browser's. */
  language: preference<Language | 'auto'>('auto', (data) => (data === 'auto' || isLanguage(data) ? data : undefined)),
  /** Whether the contract allows links to single pages. If not, links carry no landing page. */
  singlePages: flag(true),
  /** Whether the user looked this up in the contract, or decided it. */
  deepLinksChecked: flag(false),
  /** The template of each sub ID. */
  subIds: preference<SubIds>({ subId1: '{label}', subId2: '{channel}' }, parseSubIds),
  /** What the contract pays for clients who hire in the Talent Marketplace. */
  talentTerms: preference(defaultTerms, parseTerms),
  /** What the contract pays for clients who buy in the Project Catalog. */
  catalogTerms: preference(defaultTerms, parseTerms),
  /** Whether shared links are recorded. */
  keepRecord: flag(true),
  /** The user's own templates of posts, by channel. A channel without one uses the template of its row. */
  templates: preference<Partial<Record<ChannelId, string>>>({}, parseTemplates),
  /** The channels that come first, in this order. The others follow in the order of their table. */
  channelOrder: preference<ChannelId[]>([], parseChannels),
  /** The channels that the user does not share to. Nothing offers them. */
  channelsHidden: preference<ChannelId[]>([], parseChannels),
  /** The language of disclosures, and the user's own wording, which replaces ours. */
  disclosure: preference<{ language: DisclosureLanguage | 'auto'; own?: string }>(
    { language: 'auto' },
    parseDisclosure,
  ),
  /** The user's server for each place that needs one, as a bare host. */
  mastodonServer: text(),
  /** The text for `{hashtags}`. */
  hashtags: text(),
  /** The currency of the user's impact.com account, as ISO 4217; empty until the user says so. */
  accountCurrency: preference('', (data) => (isText(data) && /^(?:[A-Z]{3})?$/.test(data) ? data : undefined)),
} satisfies Record<string, Preference<unknown>> & Record<ServerPreference, Preference<string>>;

type Entries = Record<ServerPreference, Preference<string>> & typeof table;

/** The name of a preference. */
export type PreferenceName = keyof Entries;

/** Preferences. Each key is stored alone, and only if it differs from its default. */
export type Preferences = { [name in PreferenceName]: Entries[name]['default'] };

/** One preference with its new value. */
export type PreferenceChange = {
  [name in PreferenceName]: { preference: name; value: Preferences[name] };
}[PreferenceName];

/** The preferences that are yes or no. */
export type FlagName = { [name in PreferenceName]: Preferences[name] extends boolean ? name : never }[PreferenceName];

/** The names of all preferences. */
export const preferenceNames = Object.keys(table) as readonly (keyof typeof table)[];

/** The values until the user changes them. */
export const defaultPreferences = Object.fromEntries(
  preferenceNames.map((name) => [name, table[name].default]),
) as Preferences;

/** The shape of each preference. A malformed one falls back to its own default. */
export const preferenceShapes = Object.fromEntries(preferenceNames.map((name) => [name, table[name].shape])) as {
  readonly [name in PreferenceName]: StoredShape<Preferences[name]>;
};

/**
 * The terms under which a page of `marketplace` earns. Pages of neither marketplace use those of the Talent
 * Marketplace.
 */
export function termsOf(preferences: Preferences, marketplace: string | undefined): CommissionTerms {
  return marketplace === 'catalog' ? preferences.catalogTerms : preferences.talentTerms;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2048;
}

function parseTerms(data: unknown): CommissionTerms | undefined {
  const checked = isObject(data) ? checkTerms(data as CommissionTerms) : undefined;
  return checked?.ok ? checked.value : undefined;
}

function parseSubIds(data: unknown): SubIds | undefined {
  if (!isObject(data)) return undefined;
  const found: SubIds = {};
  for (const name of subIdNames) {
    const template = Object.hasOwn(data, name) ? data[name] : undefined;
    if (template === undefined) continue;
    if (!isText(template)) return undefined;
    found[name] = template;
  }
  return found;
}

function parseTemplates(data: unknown): Partial<Record<ChannelId, string>> | undefined {
  const isEvery =
    isObject(data) && Object.values(data).every((value) => typeof value === 'string' && value.length <= 5000);
  return isEvery ? (data as Partial<Record<ChannelId, string>>) : undefined;
}

function parseChannels(data: unknown): ChannelId[] | undefined {
  return Array.isArray(data) && data.length <= 50 && data.every(isText) ? (data as ChannelId[]) : undefined;
}

function parseDisclosure(data: unknown): { language: DisclosureLanguage; own?: string } | undefined {
  if (!isObject(data) || !isText(data.language)) return undefined;
  return { language: data.language as DisclosureLanguage, ...(isText(data.own) ? { own: data.own } : {}) };
}
