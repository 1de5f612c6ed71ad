import { upworkProgramId } from '../../impact-hosts.ts';
import { cleanWords } from '../../text/clean-words.ts';
import { switchIn } from './program.ts';

/** The kinds of ads. A logo is a banner whose name or label says so. */
export const adKinds = ['text', 'banner', 'logo', 'coupon', 'other'] as const;

/** One of these kinds. */
type AdKind = (typeof adKinds)[number];

/** An ad of the program. None of its HTML is kept, because it contains pixels and frames. */
export type Ad = {
  id: string;
  name: string;
  kind: AdKind;
  /** The words of a text link. */
  words?: string;
  width?: number;
  height?: number;
  language?: string;
  /** The brand's own words for it. */
  labels?: string;
  /** The first and the last day, `YYYY-MM-DD`. Without a last day, the ad has no end. */
  from?: string;
  to?: string;
  allowsDeepLinks?: boolean;
  /** The address of the picture alone, without any partner ID. */
  picture?: string;
};

const kinds: Readonly<Record<string, AdKind>> = { TEXT_LINK: 'text', BANNER: 'banner', COUPON: 'coupon' };
const mostAds = 500;
const longest = 200;
const picture = /^https:\/\/a\.impactradius-go\.com\/display-ad\/13634-\d{1,12}$/;

/**
 * Reads the rows of `GET /Ads`: those of Upwork that run on `today`. `textOf` returns the words of HTML without showing
 * or loading any of it.
 */
export function readAds(
  rows: readonly Record<string, unknown>[],
  { today, textOf }: { today: string; textOf: (html: string) => string },
): Ad[] {
  return rows
    .slice(0, mostAds)
    .flatMap((row) => readAd(row, textOf) ?? [])
    .filter(({ from, to }) => (from === undefined || from <= today) && (to === undefined || to >= today));
}

function readAd(row: Record<string, unknown>, textOf: (html: string) => string): Ad | undefined {
  const say = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const id = say(row.Id);
  if (!/^[1-9]\d{0,9}$/.test(id) || say(row.CampaignId) !== upworkProgramId) return undefined;
  const clean = (text: string) => cleanWords(text.slice(0, longest));
  const name = clean(textOf(say(row.Name))) || id;
  const kind = kinds[say(row.Type)] ?? 'other';
  const labels = clean(Array.isArray(row.Labels) ? row.Labels.map(say).join(', ') : say(row.Labels));
  const isLogo = kind === 'banner' && /\blogos?\b/i.test(`${say(row.Name)} ${labels}`.slice(0, 2 * longest));
  const size = (value: unknown) => (/^[1-9]\d{0,4}$/.test(say(value)) ? Number(say(value)) : undefined);
  const day = (value: unknown) => (/^\d{4}-\d{2}-\d{2}/.test(say(value)) ? say(value).slice(0, 10) : undefined);
  const address = `https:${say(row.CreativeUrl).replace(/^https:/, '')}`;
  const all: { [name in keyof Ad]: Ad[name] | undefined } = {
    id,
    name,
    kind: isLogo ? 'logo' : kind,
    words: kind === 'text' ? clean(textOf(say(row.Code))) || undefined : undefined,
    width: size(row.Width),
    height: size(row.Height),
    language: clean(say(row.Language)) || undefined,
    labels: labels || undefined,
    from: day(row.StartDate),
    to: day(row.EndDate),
    allowsDeepLinks: switchIn(row.AllowDeepLinking),
    picture: kind === 'banner' && picture.test(address) ? address : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Ad;
}
