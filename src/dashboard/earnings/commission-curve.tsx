import { estimateCommission } from '../../core/commission/estimate-commission.ts';
import type { CommissionTerms } from '../../core/commission/terms.ts';
import { formatMoney, type Money } from '../../core/money.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';

const width = 560;
const height = 180;
const left = 8;
const bottom = 22;

/** The commission over the spend, with the kink at the cap and a dot at the current amount, and the same as a table. */
export function CommissionCurve({ terms, spend }: { terms: CommissionTerms; spend: Money | undefined }) {
  const { words, locale } = useSpeech();
  const pay = (minor: number) => {
    const made = estimateCommission({ minor, currency: terms.currency }, terms);
    return made.ok ? made.value.commission.minor : 0;
  };
  const kink =
    terms.cap && terms.rateBasisPoints > 0 ? Math.ceil((terms.cap.minor * 10_000) / terms.rateBasisPoints) : 0;
  const widest = Math.max(kink * 2, (spend?.minor ?? 0) * 1.2, 10_000);
  const tallest = Math.max(pay(widest), 1) * 1.15;
  const x = (minor: number) => left + (minor / widest) * (width - 2 * left);
  const y = (minor: number) => height - bottom - (minor / tallest) * (height - bottom - 8);
  const points = [
    ...new Set([0, Math.round(kink / 2), kink, Math.round(widest), ...(spend ? [spend.minor] : [])]),
  ].sort((one, other) => one - other);
  const show = (minor: number) => formatMoney({ minor, currency: terms.currency }, locale);

  return (
    <figure class="curve">
      <svg viewBox={`0 0 ${width} ${height}`}>
        <title>{words('curve')}</title>
        <path d={`M${x(0)} ${y(0)}H${x(widest)}`} class="axis" />
        <path
          d={points.map((minor, at) => `${at === 0 ? 'M' : 'L'}${x(minor)} ${y(pay(minor))}`).join('')}
          class="line"
        />
        {kink > 0 && (
          <>
            <path d={`M${x(kink)} ${y(0)}V${y(pay(kink))}`} class="axis" />
            <text x={x(kink)} y={height - 6} text-anchor="middle">
              {show(kink)}
            </text>
            <text x={x(widest)} y={y(pay(kink)) - 8} text-anchor="end">
              {show(pay(kink))}
            </text>
          </>
        )}
        {points.map((minor) => (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: each point can be focused and is read out.
          <circle
            key={minor}
            cx={x(minor)}
            cy={y(pay(minor))}
            r={minor === spend?.minor ? 6 : 3}
            class={minor === spend?.minor ? 'answer' : 'point'}
            tabIndex={0}
            role="img"
            aria-label={words('curvePoint', show(minor), show(pay(minor)))}
          >
            <title>{words('curvePoint', show(minor), show(pay(minor)))}</title>
          </circle>
        ))}
      </svg>
      <details class="soft">
        <summary>{words('curveTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('curveSpend')}</th>
              <th scope="col">{words('roundupEstimate')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((minor) => (
              <tr key={minor}>
                <td>{show(minor)}</td>
                <td>{show(pay(minor))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
