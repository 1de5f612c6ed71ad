import { clickParams } from '../page/forms/click-ids.ts';
import { type SubIds, subIdNames } from './sub-ids.ts';

/** The parsed query of a tracking link. `rawLandingPage` is the value of `u`, still encoded. */
export type LinkParams = {
  rawLandingPage: string;
  subIds: SubIds;
  brandParams: string[];
  repeated: boolean;
};

const subIdByName: Record<string, keyof SubIds> = Object.fromEntries(
  subIdNames.map((name) => [name.toLowerCase(), name]),
);

/** Parameters of impact.com itself (feeds, generators, the sync hop, click ids), as opposed to the brand's. */
const machinery = new Set(['prodsku', 'intsrc', 'level', ...clickParams]);

/**
 * The role of a parameter, by its name in any case and any encoding. Only a `brand` parameter may be kept in a new
 * link.
 */
export function roleOf(rawName: string): 'landing-page' | keyof SubIds | 'machinery' | 'brand' {
  if (rawName === 'u') return 'landing-page';
  const name = decodeValue(rawName).trim().toLowerCase();
  if (name === 'u') return 'landing-page';
  if (Object.hasOwn(subIdByName, name)) return subIdByName[name] as keyof SubIds;
  return name === '' || machinery.has(name) ? 'machinery' : 'brand';
}

/**
 * Reads a raw query. If `u` or a sub ID is repeated, the last value that is not empty counts. Brand parameters stay
 * byte for byte.
 */
export function readLinkParams(query: string): LinkParams {
  const params: LinkParams = { rawLandingPage: '', subIds: {}, brandParams: [], repeated: false };
  if (query === '') return params;
  const seen = new Set<string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const rawName = equals < 0 ? pair : pair.slice(0, equals);
    const role = roleOf(rawName);
    const name = role === 'brand' || role === 'machinery' ? rawName : role;
    params.repeated ||= seen.has(name);
    seen.add(name);
    if (role === 'machinery') continue;
    if (role === 'brand') {
      params.brandParams.push(pair);
      continue;
    }
    const value = equals < 0 ? '' : pair.slice(equals + 1);
    if (value === '') continue;
    if (role === 'landing-page') params.rawLandingPage = value;
    else params.subIds[role] = decodeValue(value);
  }
  return params;
}

/** A form-encoded value, decoded once. `+` is a space. A broken escape stays as it is. */
export function decodeValue(raw: string): string {
  const spaced = raw.includes('+') ? raw.replaceAll('+', ' ') : raw;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return new URLSearchParams(`v=${raw}`).get('v') ?? spaced;
  }
}
