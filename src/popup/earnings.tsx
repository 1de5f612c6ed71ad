import { estimateOffer, type OfferEstimate } from '../core/commission/estimate-offer.ts';
import type { CommissionTerms } from '../core/commission/terms.ts';
import { formatMoney, type Money } from '../core/money.ts';
import type { Offer } from '../core/page/page-facts.ts';
import { useLocale, useWords } from '../ui/words-context.ts';
import './later.css';

const rowNames = { project: 'earnProjectRow', hour: 'earnHourRow', session: 'earnSessionRow' } as const;

/** What each offer of the page could earn, with the cap marked, and the sentence that makes every amount an estimate. */
export function Earnings({ offers, terms }: { offers?: Offer[]; terms: CommissionTerms }) {
  const words = useWords();
  const locale = useLocale();
  const estimates = (offers ?? []).map((offer) => estimateOffer(offer, terms)).filter((one) => one !== undefined);
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    terms.rateBasisPoints / 10_000,
  );
  const hours = estimates.find((one) => one.hoursToCap !== undefined)?.hoursToCap;

  return (
    <section class="earn" aria-busy={offers === undefined}>
      <h2>{words('earnHeading')}</h2>
      {estimates.length === 0 ? (
        offers && <p>{words('earnNone')}</p>
      ) : (
        <table>
          <tbody>
            {estimates.map((one) => (
              <Row key={one.offer.label ?? one.offer.per} estimate={one} />
            ))}
          </tbody>
        </table>
      )}
      {hours !== undefined && <p>{words('earnHours', new Intl.NumberFormat(locale).format(hours))}</p>}
      <p class="soft">
        {terms.cap ? words('earnRule', rate, formatMoney(terms.cap, locale)) : words('earnRuleNoCap', rate)}
      </p>
    </section>
  );
}

function Row({ estimate: { offer, low, high } }: { estimate: OfferEstimate }) {
  const words = useWords();
  const locale = useLocale();
  const show = (from: Money, to?: Money) => {
    const amount = to
      ? words('earnRange', formatMoney(from, locale), formatMoney(to, locale))
      : formatMoney(from, locale);
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
