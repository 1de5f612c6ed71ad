import { useState } from 'preact/hooks';
import type { Ad } from '../../../core/earnings/api/ads.ts';
import { keyFor } from '../../../core/sentences.ts';
import { dayName } from '../../../core/speech/day-name.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { keepingHere } from '../../../flow/doors.ts';
import { copyAd } from '../../../flow/impact/use-found.ts';
import { replaceAccount } from '../../../flow/settings/change-accounts.ts';
import { Said, type Told } from '../../../ui/fields/said.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

const mostShown = 50;

/** The ads of the program by name and size. Nothing of them is loaded here: a picture opens in a tab of its own, on a press. */
export function AdList({ ads }: { ads: readonly Ad[] }) {
  const { words, counted, number } = useSpeech();
  const { account } = useSettings().settings;
  return (
    <details>
      <summary>{counted('impactAds', ads.length)}</summary>
      <div class="stack">
        <p class="soft">{words('impactAdsWhat')}</p>
        {account.state !== 'ready' && <p>{words(keyFor('account', account.state))}</p>}
        <ul class="ads">
          {ads.slice(0, mostShown).map((ad) => (
            <AdRow key={ad.id} ad={ad} />
          ))}
        </ul>
        {ads.length > mostShown && <p class="soft">{words('importMore', number(ads.length - mostShown))}</p>}
      </div>
    </details>
  );
}

function AdRow({ ad }: { ad: Ad }) {
  const { words, locale } = useSpeech();
  const { account, preferences, label } = useSettings().settings;
  const [said, setSaid] = useState<Told>();
  const mine = account.state === 'ready' ? account.account : undefined;
  const isUsed = mine?.adId === ad.id;
  // Links to single pages would not lead there with this ad.
  const isPlain = ad.allowsDeepLinks === false && preferences.singlePages;
  const use = async () => {
    if (!mine) return;
    const saved = await replaceAccount(mine, { ...mine, adId: ad.id });
    const isSaved = saved === 'synced' || saved === 'here';
    setSaid({ text: words(isSaved ? 'impactAdUsed' : 'savedRefused'), alert: !isSaved });
  };
  const copy = async () => {
    if (!mine) return;
    const sharer = { account: mine, preferences, label, keeping: keepingHere(preferences) };
    const copied = await copyAd(ad, sharer, locale);
    if (!copied.ok) return setSaid({ text: words(keyFor('problem', copied.problem)), alert: true });
    setSaid({ text: tellRecorded(words('impactAdCopied'), copied.value.recorded, words) });
  };
  const facts = [
    words(keyFor('adKind', ad.kind)),
    ad.width && ad.height ? words('impactAdSize', String(ad.width), String(ad.height)) : '',
    ad.language ?? '',
    ad.to ? words('impactAdUntil', dayName(ad.to, locale)) : '',
  ];
  return (
    <li class="ad">
      {ad.width && ad.height ? (
        <span class="ad-box" aria-hidden="true" style={{ aspectRatio: `${ad.width} / ${ad.height}` }} />
      ) : null}
      <div class="stack">
        <div>
          <b>{ad.name}</b>
          <div class="soft">{facts.filter((fact) => fact !== '').join(' · ')}</div>
          {ad.words && ad.words !== ad.name && <div>{ad.words}</div>}
        </div>
        <div class="row wrap">
          <button class="button small" type="button" disabled={!mine} onClick={() => void copy()}>
            {words('impactAdCopy')}
          </button>
          {isUsed ? (
            <span class="soft">{words('impactAdInUse')}</span>
          ) : (
            <button class="button small" type="button" disabled={!mine || isPlain} onClick={() => void use()}>
              {words('impactAdUse')}
            </button>
          )}
          {ad.picture && (
            <a href={ad.picture} target="_blank" rel="noopener noreferrer">
              {words('impactAdPicture')}
            </a>
          )}
        </div>
        {isPlain && <p class="soft">{words('impactAdPlain')}</p>}
        <Said said={said} />
      </div>
    </li>
  );
}
