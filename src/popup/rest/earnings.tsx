import { useEffect, useState } from 'preact/hooks';
import { estimateCommission } from '../../core/commission/estimate-commission.ts';
import { estimateOffer, type OfferEstimate } from '../../core/commission/estimate-offer.ts';
import type { CommissionTerms } from '../../core/commission/terms.ts';
import { formatMoney, type Money } from '../../core/money.ts';
import type { ListedItem, Offer } from '../../core/page/page-facts.ts';
import { formatAmounts } from '../../core/speech/format-amounts.ts';
import { formatRate } from '../../core/speech/format-rate.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import './earnings.css';

const rowNames = { project: 'earnProjectRow', hour: 'earnHourRow', session: 'earnSessionRow' } as const;

type Props = {
  offers?: Offer[];
  listed?: readonly ListedItem[];
  terms: CommissionTerms;
  onRange?: (range: string) => void;
};

/** What each offer of the page could earn, with the cap marked, and the sentence that makes every amount an estimate. */
export function Earnings({ offers, listed = [], terms, onRange }: Props) {
  const { words, counted, locale } = useSpeech();
  const estimates = (offers ?? []).map((offer) => estimateOffer(offer, terms)).filter((one) => one !== undefined);
  const rate = formatRate(terms.rateBasisPoints, locale);
  const amounts = (low: Money, high: Money) => formatAmounts(low, high, locale, words);
  const own = offers?.map((offer) => ({ title: '', address: '', offer })) ?? [];
  const earns = rangeOf(listed.length > 0 ? listed : own, terms, amounts);
  useEffect(() => {
    if (earns) onRange?.(earns);
  }, [earns]);
  const range = listed.length > 0 ? earns : undefined;
  const hourly = estimates.find((one) => one.hoursToCap !== undefined);
  const hours = hourly?.hoursToCap;

  return (
    <section class="earn" aria-busy={offers === undefined}>
      <h2>{words('earnHeading')}</h2>
      {estimates.length === 0 ? (
        offers && <p>{range ? words('earnListed', range) : words('earnNone')}</p>
      ) : (
        <table>
          <tbody>
            {estimates.map((one) => (
              <Row key={one.offer.label ?? one.offer.per} estimate={one} />
            ))}
          </tbody>
        </table>
      )}
      {hours !== undefined && <p>{counted('earnHours', hours)}</p>}
      {hourly && <HourSlider estimate={hourly} terms={terms} />}
      <p class="soft">
        {terms.cap ? words('earnRule', rate, formatMoney(terms.cap, locale)) : words('earnRuleNoCap', rate)}
      </p>
    </section>
  );
}

/** From the least to the most that one of those listed would pay, at the prices it shows. */
function rangeOf(
  listed: readonly ListedItem[],
  terms: CommissionTerms,
  show: (low: Money, high: Money) => string,
): string | undefined {
  const pays = listed
    .flatMap(({ offer }) => (offer ? (estimateOffer(offer, terms) ?? []) : []))
    .flatMap(({ low, high }) => [low.commission, ...(high ? [high.commission] : [])])
    .sort((one, other) => one.minor - other.minor);
  const [low] = pays;
  const high = pays.at(-1);
  return low && high ? show(low, high) : undefined;
}

function Row({ estimate: { offer, low, high } }: { estimate: OfferEstimate }) {
  const { words, locale } = useSpeech();
  const show = (from: Money, to?: Money) => {
    const amount = formatAmounts(from, to, locale, words);
    return offer.from ? words('earnFrom', amount) : amount;
  };
  return (
    <tr>
      <th scope="row">
        {offer.label ?? words(rowNames[offer.per])}
        {low.capped && ' '}
        {low.capped && <span class="cap">{words('earnCap')}</span>}
      </th>
      <td>{show(offer.price, offer.upTo)}</td>
      <td>{show(low.commission, high?.commission)}</td>
    </tr>
  );
}

/** From a quarter of an hour to the cap: what so many hours of this person would pay. */
function HourSlider({
  estimate: { offer, hoursToCap = 1 },
  terms,
}: {
  estimate: OfferEstimate;
  terms: CommissionTerms;
}) {
  const { words, locale } = useSpeech();
  const [hours, setHours] = useState(Math.min(1, hoursToCap));
  const made = estimateCommission({ ...offer.price, minor: Math.round(offer.price.minor * hours) }, terms);
  const shown = made.ok
    ? words('earnAt', new Intl.NumberFormat(locale).format(hours), formatMoney(made.value.commission, locale))
    : '';
  return (
    <label class="slider">
      <input
        type="range"
        min={0.25}
        max={hoursToCap}
        step={0.25}
        value={hours}
        aria-label={words('earnSlider')}
        aria-valuetext={shown}
        onInput={(event) => setHours(Number(event.currentTarget.value))}
      />
      <b class="money">{shown}</b>
    </label>
  );
}
