import { defined } from '../defined.ts';
import { upworkHost } from '../impact-hosts.ts';
import { homePage } from '../page/home-page.ts';
import { ok, type Result, refuse } from '../result.ts';
import { addressesIn } from '../text/address/addresses-in.ts';
import { withTypedScheme } from '../text/address/meant-address.ts';
import { decodeQuotedPrintable, isQuotedPrintable } from '../text/quoted-printable.ts';
import { buildTrackingLink } from './build-link.ts';
import { decodeValue } from './link-params.ts';
import type { LinkProblem } from './link-problem.ts';
import { parseTrackingLink } from './parse-link.ts';
import type { LinkWarning, ParsedLink } from './parsed-link.ts';
import { checkAccount, type PartnerAccount } from './partner-account.ts';
import { recognisePaste } from './recognise-paste.ts';
import { cleanLabel, type Label, subIdNames } from './sub-ids.ts';

/** The account in a pasted text. `label` is the link's first sub ID, if it has one. Nothing is saved yet. */
export type PastedAccount = { account: PartnerAccount; label?: Label; warnings: LinkWarning[] };

const longestPaste = 100_000;

/**
 * From the least to the most telling. If a text has several refused addresses, the user sees the last of these
 * problems.
 */
const telling = [
  'ad-frame',
  'creative',
  'counting-pixel',
  'no-partner',
  'other-program',
  'short-link',
  'several-accounts',
];

/**
 * The account in whatever the user pasted: a full tracking link, an ad's HTML or frame code, or a text that contains
 * one. Problems are: a short link, a counting pixel, another brand's program, partner id 0, links of two accounts or of
 * a hidden second one, an address of impact.com's own pages, an id alone, and a text without any of these.
 */
export function readPaste(text: string): Result<PastedAccount, LinkProblem> {
  if (text.trim() === '') return refuse({ code: 'empty' });
  if (text.length > longestPaste) return refuse({ code: 'too-long' });
  const found: PastedAccount[] = [];
  const partners = new Set<string>();
  let worst: LinkProblem = { code: 'not-an-address' };
  const addresses = candidatesIn(text);
  for (const address of addresses) {
    const read = readAddress(address);
    if (read.ok) found.push(read.value);
    else if (rank(read.problem) >= rank(worst)) worst = read.problem;
    // If a pixel, a wrapper or a short link names somebody else, it is unclear whose text this is.
    const partner = read.ok ? read.value.account.partnerId : (read.problem.seen?.partnerId ?? '');
    if (partner !== '') partners.add(partner);
    if (!read.ok && read.problem.code === 'short-link') partners.add('hidden');
  }
  const [first] = found;
  if (!first) return refuse((isVague(worst) && recognisePaste(text, addresses)) || worst);
  return partners.size === 1 && found.every(({ account }) => account.host === first.account.host)
    ? ok(first)
    : refuse({ code: 'several-accounts' });
}

/** Whether a refusal says only that this is not a tracking link. */
const isVague = ({ code }: LinkProblem) => code === 'not-an-address' || code === 'not-a-tracking-link';

const rank = (problem: LinkProblem) => telling.indexOf(problem.code);

function readAddress(address: string): Result<PastedAccount, LinkProblem> {
  const parsed = parseTrackingLink(address);
  if (!parsed.ok) return parsed.problem.code === 'ad-frame' ? accountInFrame(parsed.problem) : parsed;
  const { kind, host, partnerId, adId, programId, brandParams, subIds, warnings } = parsed.value;
  if (kind === 'short' || !partnerId || !adId || !programId) return refuse({ code: 'short-link' });
  const seen = { partnerId, adId, programId };
  if (kind === 'impression') return refuse({ code: 'counting-pixel', seen });
  if (carriesAnother(parsed.value)) return refuse({ code: 'several-accounts', seen });
  const checked = checkAccount({ host, partnerId, adId, programId, brandParams });
  // A link that gives no account still says whose it is. Somebody else's link beside it must not be taken for the
  // user's.
  if (!checked.ok) return refuse({ seen, ...checked.problem });
  // An account that cannot build any link is refused now, not on every page later.
  const trial = buildTrackingLink({ account: checked.value, landingPage: homePage });
  if (!trial.ok) return refuse({ seen, ...trial.problem });
  const label = subIdNames.map((name) => cleanLabel(subIds[name] ?? '')).find((value) => value !== '');
  return ok({ account: checked.value, warnings, ...defined({ label }) });
}

/** Whether a link leads through another partner's link, by its landing page or by a brand parameter. */
function carriesAnother({ partnerId, landingPage = '', brandParams }: ParsedLink): boolean {
  const carried = [landingPage, ...brandParams.flatMap((pair) => pair.split(/=(.*)/s).map(decodeValue))];
  return carried.some((text) => {
    const inner = parseTrackingLink(text);
    const other = inner.ok ? inner.value.partnerId : inner.problem.seen?.partnerId;
    return other !== undefined && other !== partnerId;
  });
}

/**
 * The address of a frame names all three ids, but the host of the creative instead of the program's host, which is
 * known.
 */
function accountInFrame(problem: LinkProblem): Result<PastedAccount, LinkProblem> {
  const { partnerId, adId, programId } = problem.seen ?? {};
  if (!partnerId || !adId || !programId) return refuse(problem);
  const checked = checkAccount({ host: upworkHost, partnerId, adId, programId, brandParams: [] });
  return checked.ok ? ok({ account: checked.value, warnings: [] }) : checked;
}

/** Every address in a text, as it is meant. The whole text if it has none. */
function candidatesIn(text: string): string[] {
  const found = addressesIn(isQuotedPrintable(text) ? decodeQuotedPrintable(text) : text);
  return found.length > 0 ? found : [withTypedScheme(text)];
}
