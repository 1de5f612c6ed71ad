import * as z from 'zod/mini';
import type { PartnerAccount } from '../link/partner-account.ts';
import type { SubIds } from '../link/sub-ids.ts';
import type { StoredShape } from '../stored.ts';

const account = z.object({
  host: z.string(),
  partnerId: z.string(),
  adId: z.string(),
  programId: z.string(),
  brandParams: z.array(z.string()),
});

/** The account as stored. Only its shape is judged here: whether it may be paid through is `checkAccount`'s to say. */
export const accountShape: StoredShape<PartnerAccount> = {
  version: 1,
  migrations: [],
  parse: (data) => {
    const parsed = account.safeParse(data);
    return parsed.success ? parsed.data : undefined;
  },
};

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

const template = z.optional(z.string().check(z.maxLength(255)));

/** Each preference's shape; a malformed one falls back to its default alone. */
export const preferenceShapes: { [name in keyof Preferences]: StoredShape<Preferences[name]> } = {
  singlePages: shape(z.boolean()),
  subIds: shape(
    z.object({ subId1: template, subId2: template, subId3: template, sharedId: template }),
  ) as StoredShape<SubIds>,
};

function shape<T>(schema: z.ZodMiniType<T>): StoredShape<T> {
  return {
    version: 1,
    migrations: [],
    parse: (data) => {
      const parsed = schema.safeParse(data);
      return parsed.success ? parsed.data : undefined;
    },
  };
}
