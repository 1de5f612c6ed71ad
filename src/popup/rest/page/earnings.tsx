import { useEffect, useState } from 'preact/hooks';
import { estimateCommission } from '../../../core/commission/estimate-commission.ts';
import { estimateOffer, type OfferEstimate } from '../../../core/commission/estimate-offer.ts';
import { sayWorth } from '../../../core/commission/say-worth.ts';
import type { CommissionTerms } from '../../../core/commission/terms.ts';
import { worthOf } from '../../../core/commission/worth.ts';
import type { Money } from '../../../core/money.ts';
import type { PageKind } from '../../../core/page/forms/page-families.ts';
import type { ListedItem, Offer } from '../../../core/page/page-facts.ts';
import { formatRate } from '../../../core/speech/format-rate.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import './earnings.css';

type Props = {
  kind: PageKind;
  offers?: Offer[];
  listed: readonly ListedItem[];
  terms: CommissionTerms;
  onRange: (range: string) => void;
  onList: () => void;
  onCalculator: () => void;
};

/** How high an hour's estimate with its slider, packages or a list, and the line about a missing price are. */
const [hourlyRoom, packagesRoom, lineRoom] = ['120px', '94px', '32px'];

/** The kinds of pages that rarely name a price. */
const rarelyPriced: ReadonlySet<PageKind> = new Set(['agency', 'hire-guide']);

/** What the page could earn: each package, an hour of a person, or the people and projects in its list. */
export function Earnings({ kind, offers, listed, terms, onRange, onList, onCalculator }: Props) {
  const speech = useSpeech();
  const { words, locale } = speech;
  const estimates = estimatesOf(offers ?? [], terms);
  const worth = worthOf(listed.length > 0 ? listed.flatMap(({ offer }) => offer ?? []) : (offers ?? []), terms);
  const earns = worth && sayWorth(worth, speech);
  useEffect(() => {
    if (earns) onRange(earns);
  }, [earns]);
  const hourly = estimates.find(({ offer }) => offer.per === 'hour');
  // Whatever the page will say has its room from the beginning, so that the places below stay where they are.
  if (offers ? estimates.length === 0 && listed.length === 0 : rarelyPriced.has(kind))
    return (
      <p class="soft row no-price" style={{ minBlockSize: lineRoom }}>
        {offers && (
          <>
            <span class="grow">{words('earnNone')}</span>
            <button class="plain" type="button" onClick={onCalculator}>
              {words('lookupOpen')}
            </button>
          </>
        )}
      </p>
    );
  const rate = formatRate(terms.rateBasisPoints, locale);
  return (
    <section
      class="earn"
      aria-busy={offers === undefined}
      style={offers ? {} : { minBlockSize: kind === 'profile' ? hourlyRoom : packagesRoom }}
    >
      <header class="row">
        <h2 class="grow">{words('earnHeading')}</h2>
        <button class="plain" type="button" title={words('lookupOpen')} onClick={onCalculator}>
          {terms.cap ? words('earnRule', rate, speech.money(terms.cap)) : rate}
        </button>
      </header>
      {listed.length > 0 ? (
        <div class="row">
          <p class="grow">{earns ? speech.counted('earnListed', listed.length, earns) : words('earnNone')}</p>
          <button class="button small" type="button" onClick={onList}>
            {words('roundupOpen')}
          </button>
        </div>
      ) : hourly ? (
        <Hourly estimate={hourly} terms={terms} />
      ) : (
        <ul class="offers">
          {estimates.map((one) => (
            <Package key={one.offer.label ?? one.offer.minutes ?? one.offer.per} estimate={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

const estimatesOf = (offers: readonly Offer[], terms: CommissionTerms): OfferEstimate[] =>
  offers.flatMap((offer) => estimateOffer(offer, terms) ?? []);

/** `30 minutes` */
const minutesIn = (locale: string) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });

/** A package or a session, its price, and what it would pay. */
function Package({ estimate: { offer, low, high } }: { estimate: OfferEstimate }) {
  const { words, amounts, locale } = useSpeech();
  const length = offer.minutes && minutesIn(locale).format(offer.minutes);
  const name = offer.label ?? length ?? words(offer.per === 'session' ? 'earnSessionRow' : 'earnProjectRow');
  const shown = (from: Money, to?: Money) => {
    const amount = amounts(from, to);
    return offer.from ? words('earnFrom', amount) : amount;
  };
  return (
    <li>
      <span class="soft">
        {name} · {shown(offer.price, offer.upTo)}
      </span>
      <b class="money">
        {shown(low.commission, high?.commission)} {low.capped && <span class="max">{words('earnCap')}</span>}
      </b>
    </li>
  );
}

/** What a number of hours of this person would pay, from a quarter of an hour to the cap. */
function Hourly({ estimate, terms }: { estimate: OfferEstimate; terms: CommissionTerms }) {
  const { words, counted, amounts, money, number } = useSpeech();
  const { offer, hoursToCap } = estimate;
  const most = hoursToCap ?? 40;
  const [hours, setHours] = useState(Math.min(1, most));
  const payFor = (price: Money) => estimateCommission({ ...price, minor: Math.round(price.minor * hours) }, terms);
  const low = payFor(offer.price);
  const high = offer.upTo && payFor(offer.upTo);
  if (!low.ok) return null;
  const amount = amounts(low.value.commission, high?.ok ? high.value.commission : undefined);
  return (
    <>
      <p class="hourly">
        <b class="big">{amount}</b>{' '}
        <span class="soft">
          {counted('earnForHours', hours)}
          {terms.cap && hoursToCap ? ` · ${counted('earnMaxAfter', hoursToCap, money(terms.cap))}` : ''}
        </span>
      </p>
      <label class="slider">
        <span class="soft">{words('hours')}</span>
        <input
          type="range"
          min={0.25}
          max={most}
          step={0.25}
          value={hours}
          aria-label={words('earnSlider')}
          aria-valuetext={words('earnAt', number(hours), amount)}
          onInput={(event) => setHours(Number(event.currentTarget.value))}
        />
        <span class="soft">{number(hours)}</span>
      </label>
    </>
  );
}
