import type { PartnerAccount } from '../link/partner-account.ts';
import { type SubIds, subIdNames } from '../link/sub-ids.ts';
import type { StoredShape } from '../stored.ts';

// Checked by hand and not by zod: these few shapes lie on the way to the popup's first picture, and zod weighs 9 KB there.

/** Preferences: each key is stored alone, and only where it differs from its default. */
export type Preferences = {
  /** Whether the contract allows links to single pages; where not, links carry no landing page. */
  singlePages: boolean;
  /** What each sub ID is made of. */
  subIds: SubIds;
};

/** What holds until the user says otherwise. */
export const defaultPreferences: Preferences = {
  singlePages: true,
  subIds: { subId1: '{label}', subId2: '{channel}' },
};

/** The account as stored. Only its shape is judged here: whether it may be paid through is `checkAccount`'s to say. */
export const accountShape: StoredShape<PartnerAccount> = {
  version: 1,
  migrations: [],
  parse: (data) => {
    if (!isObject(data)) return undefined;
    const { host, partnerId, adId, programId, brandParams } = data;
    const ids = [host, partnerId, adId, programId];
    if (!ids.every(isText) || !Array.isArray(brandParams) || !brandParams.every(isText)) return undefined;
    return { host, partnerId, adId, programId, brandParams } as PartnerAccount;
  },
};

/** Each preference's shape; a malformed one falls back to its default alone. */
export const preferenceShapes: { [name in keyof Preferences]: StoredShape<Preferences[name]> } = {
  singlePages: { version: 1, migrations: [], parse: (data) => (typeof data === 'boolean' ? data : undefined) },
  subIds: {
    version: 1,
    migrations: [],
    parse: (data) => {
      if (!isObject(data)) return undefined;
      const templates: SubIds = {};
      for (const name of subIdNames) {
        const template = Object.hasOwn(data, name) ? data[name] : undefined;
        if (template === undefined) continue;
        if (!isText(template)) return undefined;
        templates[name] = template;
      }
      return templates;
    },
  },
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2048;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
