// The browser's storage in memory: each area reports its changes, and sync has the limits of both browsers.
import { event } from './fake-event.ts';

type Values = Record<string, unknown>;
type Change = { oldValue?: unknown; newValue?: unknown };
export type Changes = Record<string, Change>;
type Limits = { item: number; all: number };

const bytesOf = (key: string, value: unknown) => new TextEncoder().encode(key + JSON.stringify(value)).length;

/** The limits of sync: 8,192 bytes an item, key and value together, and 102,400 in all. */
export const syncLimits: Limits = { item: 8192, all: 102_400 };

/** One area of storage. `tell` receives each change, for the listeners of all areas. */
export function area(tell: (changes: Changes) => void, limits?: Limits) {
  let values: Values = {};
  const onChanged = event();
  const fail = () => {
    if (fake.broken) throw fake.broken;
  };
  /** As in both browsers, a change resolves without waiting for the listeners. */
  const lay = (next: Values) => {
    const changed = [...new Set([...Object.keys(values), ...Object.keys(next)])].filter(
      (key) => JSON.stringify(values[key]) !== JSON.stringify(next[key]),
    );
    const changes: Changes = Object.fromEntries(
      changed.map((key) => [
        key,
        {
          ...(key in values ? { oldValue: structuredClone(values[key]) } : {}),
          ...(key in next ? { newValue: structuredClone(next[key]) } : {}),
        },
      ]),
    );
    values = next;
    if (changed.length === 0) return;
    void onChanged.fire(changes);
    tell(changes);
  };
  const get = async (keys: string | string[] | null): Promise<Values> => {
    fail();
    const wanted = keys === null ? Object.keys(values) : [keys].flat();
    return Object.fromEntries(wanted.flatMap((key) => (key in values ? [[key, structuredClone(values[key])]] : [])));
  };
  const fake = {
    /** The error of the next calls, as with a full disk or a broken profile. */
    broken: undefined as Error | undefined,
    onChanged,
    get,
    set: async (changes: Values) => {
      fail();
      // As in both browsers, undefined values are not stored.
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      const next = { ...values, ...structuredClone(Object.fromEntries(given)) };
      if (limits && given.some(([key, value]) => bytesOf(key, value) > limits.item))
        throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      if (limits && Object.entries(next).reduce((sum, [key, value]) => sum + bytesOf(key, value), 0) > limits.all)
        throw new Error('QUOTA_BYTES quota exceeded');
      lay(next);
    },
    remove: async (keys: string | string[]) => {
      fail();
      const gone = [keys].flat();
      lay(Object.fromEntries(Object.entries(values).filter(([key]) => !gone.includes(key))));
    },
    clear: async () => {
      fail();
      lay({});
    },
    /** Who may read this area; only what the browser keeps from pages by default matters here. */
    accessLevel: undefined as string | undefined,
    setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => {
      if (!['TRUSTED_CONTEXTS', 'TRUSTED_AND_UNTRUSTED_CONTEXTS'].includes(accessLevel))
        throw new TypeError(`Error at property 'accessLevel': ${accessLevel}`);
      fake.accessLevel = accessLevel;
    },
    /** Empties the area and repairs it, as in a new profile, without telling the listeners. */
    renew: () => {
      values = {};
      fake.broken = undefined;
      fake.accessLevel = undefined;
      fake.get = get;
    },
    all: () => values,
  };
  return fake;
}
