import { adHtml } from '../../core/earnings/api/ad-html.ts';
import type { Ad } from '../../core/earnings/api/ads.ts';
import type { ImpactFound } from '../../core/earnings/api/found-kept.ts';
import type { LinkProblemCode } from '../../core/link/link-problem.ts';
import { homePage } from '../../core/page/home-page.ts';
import { linkablePage } from '../../core/page/linkable-page.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import { disclose } from '../../core/share/disclosure/disclose.ts';
import { type CopyOutcome, copyLink } from '../copy/copy-link.ts';
import { makeLink } from '../copy/make-link.ts';
import { access, found } from './impact-store.ts';

/** What impact.com last said about program, contract and ads. Nothing if it is not connected. */
export async function loadFound(): Promise<ImpactFound | undefined> {
  const [isConnected, known] = await Promise.all([access.load(), found.load()]);
  return isConnected ? known : undefined;
}

/**
 * Copies an ad as HTML with the user's own link, disclosed and recorded like any other. Call it directly in the click's
 * handler.
 */
export async function copyAd(
  ad: Ad,
  { account, preferences, label, keeping }: Pick<Sharer, 'account' | 'preferences' | 'label' | 'keeping'>,
  locale: string,
): Promise<Result<CopyOutcome, LinkProblemCode | 'clipboard-refused'>> {
  const page = linkablePage(homePage);
  if (!page) return refuse('not-linkable');
  // An ad has a landing page of its own, to which its plain link leads.
  const maker = { account: { ...account, adId: ad.id }, preferences: { ...preferences, singlePages: false }, label };
  const made = makeLink(page, maker);
  if (!made.ok) return refuse(made.problem.code);
  const text = adHtml(ad, made.value.trackingLink, disclose(preferences.disclosure, 'medium', locale));
  const outcome = await copyLink(made.value, { title: ad.name, label }, keeping, { content: { format: 'html', text } });
  return outcome.copied ? ok(outcome) : refuse('clipboard-refused');
}
