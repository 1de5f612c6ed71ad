const bar = 7;
const gap = 2;
const tall = 24;

/** A row of small bars, the last of them for the current week. What they say is in the words beside them. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values);
  return (
    <svg class="sparkline" width={12 * (bar + gap) - gap} height={tall} aria-hidden="true">
      {values.map((value, at) => {
        const height = Math.max(2, Math.round((value / most) * tall));
        return (
          <rect
            key={at}
            class={at === values.length - 1 ? 'now' : ''}
            x={at * (bar + gap)}
            y={tall - height}
            width={bar}
            height={height}
            rx={1}
          />
        );
      })}
    </svg>
  );
}
