import { dayMs, utcDayOf } from '../../core/day.ts';
import { readAds } from '../../core/earnings/api/ads.ts';
import { readContract } from '../../core/earnings/api/contract.ts';
import type { ImpactFound } from '../../core/earnings/api/found-kept.ts';
import type { Program } from '../../core/earnings/api/program.ts';
import { contractWithMore, timedTermsIn } from '../../core/earnings/api/terms/timed-terms.ts';
import { upworkProgramId } from '../../core/impact-hosts.ts';
import { ask } from './ask.ts';
import { askList } from './ask-list.ts';
import { type Fetching, hasFailed } from './fetch-earnings.ts';
import { htmlText } from './html-text.ts';
import { found } from './impact-store.ts';

/** Terms and ads change rarely. */
const freshMs = dayMs;

/** Fetches the contract's terms and the ads, once a day. If something fails, what was known stays. */
export async function fetchFound(fetching: Fetching, program: Program): Promise<void> {
  const before = await found.load().catch(() => undefined);
  const isSame = before?.program.partnerId === program.partnerId;
  const next: ImpactFound = { ...(isSame ? before : {}), program };
  const isOld = (at: number | undefined) => at === undefined || !(Math.abs(fetching.now - at) < freshMs);
  if (isOld(next.contractAt) && !hasFailed(fetching.state, 'terms')) await fetchContract(fetching, next);
  if (isOld(next.adsAt) && !hasFailed(fetching.state, 'ads')) await fetchAds(fetching, next);
  await found.save(next).catch(() => undefined); // It is fetched again the next time.
}

async function fetchContract({ access, state, now, signal, onStep }: Fetching, next: ImpactFound): Promise<void> {
  const path = `/Mediapartners/${access.sid}/Contracts?CampaignId=${upworkProgramId}&Status=ACTIVE`;
  const listed = await askList(path, 'Contracts', access, signal);
  onStep();
  if (!listed.ok) {
    state.problems.push({ ...listed.problem, part: 'terms' });
    return;
  }
  const { rows } = listed.value;
  const contract = readContract(rows, htmlText);
  if (!contract) return;
  const more = contractWithMore(rows);
  // If it fails, the page says that there is more.
  const alone =
    more === undefined ? undefined : await ask(`/Mediapartners/${access.sid}/Contracts/${more}`, access, { signal });
  const timed = alone?.ok ? timedTermsIn(alone.value.answer) : [];
  const whole = timed.length > 0 ? { ...contract, hasMore: false, timed } : contract;
  Object.assign(next, { contract: whole, contractAt: now });
}

async function fetchAds({ access, state, now, signal, onStep }: Fetching, next: ImpactFound): Promise<void> {
  const path = `/Mediapartners/${access.sid}/Ads?CampaignId=${upworkProgramId}&PageSize=100`;
  const listed = await askList(path, 'Ads', access, signal);
  onStep();
  const problem = listed.ok ? listed.value.problem : listed.problem;
  if (problem) state.problems.push({ ...problem, part: 'ads' });
  if (listed.ok)
    Object.assign(next, { ads: readAds(listed.value.rows, { today: utcDayOf(now), textOf: htmlText }), adsAt: now });
}
