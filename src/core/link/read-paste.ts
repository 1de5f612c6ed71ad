import { ok, type Result, refuse } from '../result.ts';
import { upworkHost } from './impact-hosts.ts';
import { decodeValue } from './link-params.ts';
import type { LinkProblem } from './link-problem.ts';
import { type LinkWarning, parseTrackingLink } from './parse-link.ts';
import { checkAccount, type PartnerAccount } from './partner-account.ts';
import { cleanSubId, subIdNames } from './sub-ids.ts';

/** An account as a paste gave it. `label` is the link's first sub ID, if it had one; nothing of it is saved yet. */
export type PastedAccount = { account: PartnerAccount; label?: string; warnings: LinkWarning[] };

const longestPaste = 100_000;

/** From the least to the most telling: of several refused addresses in one text, the last of these is what the user meets. */
const telling = ['ad-frame', 'creative', 'counting-pixel', 'no-partner', 'other-program', 'short-link'];

/**
 * The account in whatever the user pasted: a full tracking link, an ad's HTML or frame code, or a text that holds one.
 * A short link, a counting pixel, another brand's program, partner id 0, links of two accounts, or none are problems.
 */
export function readPaste(text: string): Result<PastedAccount, LinkProblem> {
  if (text.trim() === '') return refuse({ code: 'empty' });
  if (text.length > longestPaste) return refuse({ code: 'too-long' });
  const found: PastedAccount[] = [];
  let worst: LinkProblem = { code: 'not-an-address' };
  for (const address of addressesIn(text)) {
    const read = readAddress(address);
    if (read.ok) found.push(read.value);
    else if (rank(read.problem) >= rank(worst)) worst = read.problem;
  }
  const [first] = found;
  if (!first) return refuse(worst);
  return found.every(({ account }) => account.partnerId === first.account.partnerId)
    ? ok(first)
    : refuse({ code: 'several-accounts' });
}

const rank = (problem: LinkProblem) => telling.indexOf(problem.code);

function readAddress(address: string): Result<PastedAccount, LinkProblem> {
  const parsed = parseTrackingLink(address);
  if (!parsed.ok) return parsed.problem.code === 'ad-frame' ? accountInFrame(parsed.problem) : parsed;
  const { kind, host, partnerId, adId, programId, brandParams, subIds, warnings } = parsed.value;
  if (kind === 'short' || !partnerId || !adId || !programId) return refuse({ code: 'short-link' });
  if (kind === 'impression') return refuse({ code: 'counting-pixel', seen: { partnerId, adId, programId } });
  const checked = checkAccount({ host, partnerId, adId, programId, brandParams });
  if (!checked.ok) return checked;
  const label = subIdNames.map((name) => cleanSubId(subIds[name] ?? '')).find((value) => value !== '');
  return ok({ account: checked.value, warnings, ...(label === undefined ? {} : { label }) });
}

/** A frame's address names all three ids, but the creative host in place of the program's: that one is known. */
function accountInFrame(problem: LinkProblem): Result<PastedAccount, LinkProblem> {
  const { partnerId, adId, programId } = problem.seen ?? {};
  if (!partnerId || !adId || !programId) return refuse(problem);
  const checked = checkAccount({ host: upworkHost, partnerId, adId, programId, brandParams: [] });
  return checked.ok ? ok({ account: checked.value, warnings: [] }) : checked;
}

/** Every address in a text, as written between spaces, quotes and brackets; the whole text where there is none. */
function addressesIn(text: string): string[] {
  const found = text
    .replace(/&(?:quot|apos|lt|gt|#39|#34);/g, ' ')
    .match(/(?:https?(?::|%3A)|(?<![:\w])\/\/(?=[\w-]+\.))[^\s"'<>\\]+/gi);
  if (!found) return [/^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(text.trim()) ? `https://${text.trim()}` : text];
  // A sentence or a bracket may end right behind the address; neither ends a link.
  return found.map((address) => {
    const bare = address.replace(/[)\].,;!]+$/, '');
    return /^https?%3A/i.test(bare) ? decodeValue(bare) : bare;
  });
}
