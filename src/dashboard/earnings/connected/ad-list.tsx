import { useMemo, useState } from 'preact/hooks';
import type { Ad } from '../../../core/earnings/api/ads.ts';
import { keyFor } from '../../../core/sentences.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { keepingHere } from '../../../flow/doors.ts';
import { copyAd } from '../../../flow/impact/use-found.ts';
import { replaceAccount } from '../../../flow/settings/change-accounts.ts';
import { Said, type Told } from '../../../ui/fields/said.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { adFacts } from './ad-facts.ts';

const mostShown = 50;
/** With fewer ads, nothing has to be sought. */
const fewAds = 10;

/**
 * The ads of the program by name and size. None of them is loaded here; a picture opens in a tab of its own when it is
 * pressed.
 */
export function AdList({ ads }: { ads: readonly Ad[] }) {
  const speech = useSpeech();
  const { words, counted, number } = speech;
  const { account } = useSettings().settings;
  const [search, setSearch] = useState('');
  const sought = search.trim().toLowerCase();
  const told = useMemo(() => {
    const factsOf = adFacts(speech);
    return ads.map((ad) => ({ ad, facts: factsOf(ad).join(' · ') }));
  }, [ads, speech]);
  const found = told.filter(({ ad: { name, words: said = '', id }, facts }) =>
    `${name} ${said} ${id} ${facts}`.toLowerCase().includes(sought),
  );
  return (
    <details>
      <summary>{counted('impactAds', ads.length)}</summary>
      <div class="stack">
        <p class="soft">{words('impactAdsWhat')}</p>
        {account.state !== 'ready' && <p>{words(keyFor('account', account.state))}</p>}
        {ads.length > fewAds && (
          <TextField type="search" label={words('impactAdsSearch')} isLabelHidden value={search} onText={setSearch} />
        )}
        <ul class="ads">
          {found.slice(0, mostShown).map(({ ad, facts }) => (
            <AdRow key={ad.id} ad={ad} facts={facts} />
          ))}
        </ul>
        {found.length > mostShown && <p class="soft">{words('importMore', number(found.length - mostShown))}</p>}
      </div>
    </details>
  );
}

function AdRow({ ad, facts }: { ad: Ad; facts: string }) {
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
  return (
    <li class="ad">
      {ad.width && ad.height ? (
        <span class="ad-box" aria-hidden="true" style={{ aspectRatio: `${ad.width} / ${ad.height}` }} />
      ) : null}
      <div class="stack">
        <div>
          <b>{ad.name}</b>
          <div class="soft">{facts}</div>
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
