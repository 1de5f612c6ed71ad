import type { CommissionTerms } from '../../core/commission/terms.ts';
import { formatMoney, type Money } from '../../core/money.ts';
import { DrawnTable } from '../../ui/display/drawn-table.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { curveOf } from './curve.ts';

const width = 440;
const height = 240;
const left = 8;
const bottom = 22;

/** The commission over the spend, with the kink at the cap and a dot at the current amount, and the same as a table. */
export function CommissionCurve({ terms, spend }: { terms: CommissionTerms; spend: Money | undefined }) {
  const { words, locale } = useSpeech();
  const { points, kink, end } = curveOf(terms, spend);
  const tallest = Math.max(end.pays, 1) * 1.35;
  const x = (minor: number) => left + (minor / end.spend) * (width - 2 * left);
  const y = (minor: number) => height - bottom - (minor / tallest) * (height - bottom - 8);
  const show = (minor: number) => formatMoney({ minor, currency: terms.currency }, locale);

  return (
    <figure class="curve">
      <svg viewBox={`0 0 ${width} ${height}`}>
        <title>{words('curve')}</title>
        <path d={`M${x(0)} ${y(0)}H${x(end.spend)}`} class="axis" />
        <path
          d={points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.spend)} ${y(point.pays)}`).join('')}
          class="line"
        />
        {kink && (
          <>
            <path d={`M${x(kink.spend)} ${y(0)}V${y(kink.pays)}`} class="axis" />
            <text x={x(kink.spend)} y={height - 6} text-anchor="middle">
              {show(kink.spend)}
            </text>
            <text x={x(end.spend)} y={y(kink.pays) - 8} text-anchor="end">
              {show(kink.pays)}
            </text>
          </>
        )}
        <text x={x(0)} y={12}>
          {words('roundupEstimate')}
        </text>
        <text x={x(end.spend)} y={height - 6} text-anchor="end">
          {words('curveSpend')}
        </text>
        {points.map((point) => (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: each point can be focused and is read out.
          <circle
            key={point.spend}
            cx={x(point.spend)}
            cy={y(point.pays)}
            r={point.spend === spend?.minor ? 6 : 3}
            class={point.spend === spend?.minor ? 'answer' : 'point'}
            tabIndex={0}
            role="img"
            aria-label={words('curvePoint', show(point.spend), show(point.pays))}
          >
            <title>{words('curvePoint', show(point.spend), show(point.pays))}</title>
          </circle>
        ))}
      </svg>
      <DrawnTable
        heads={[words('curveSpend'), words('roundupEstimate')]}
        rows={points.map(({ spend: at, pays }) => [show(at), show(pays)] as const)}
      />
    </figure>
  );
}
