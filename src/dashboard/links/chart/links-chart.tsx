import { useEffect, useState } from 'preact/hooks';
import type { Week } from '../../../core/library/count-weeks.ts';
import { weeksOfLinks } from '../../../flow/library/ask-library.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { channelName } from '../../channel-name.ts';
import './links-chart.css';

const weeks = 12;
const [width, height, bottom] = [560, 160, 20];
const step = width / weeks;
const tones = 6;

/** Links per week, stacked by channel, and the same as a table. */
export function LinksChart() {
  const { words, locale } = useSpeech();
  const [counted, setCounted] = useState<Week[]>();
  useEffect(() => void weeksOfLinks(weeks).then(setCounted), []);
  if (!counted) return null;
  const sum = ({ counts }: Week) => Object.values(counts).reduce((all, one) => all + one, 0);
  const total = (channel: string) => counted.reduce((all, { counts }) => all + (counts[channel] ?? 0), 0);
  const channels = [...new Set(counted.flatMap(({ counts }) => Object.keys(counts)))].sort(
    (one, other) => total(other) - total(one),
  );
  const tallest = Math.max(1, ...counted.map(sum));
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  const y = (count: number) => (count / tallest) * (height - bottom - 8);
  if (channels.length === 0) return <p class="soft">{words('chartEmpty')}</p>;
  return (
    <figure class="weeks">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words('chartHeading')}>
        {counted.map((week, at) => {
          let below = 0;
          return (
            <g key={week.from}>
              {channels.map((channel, tone) => {
                const count = week.counts[channel] ?? 0;
                below += count;
                return (
                  count > 0 && (
                    <rect
                      key={channel}
                      class={`tone-${tone % tones}`}
                      x={at * step + 6}
                      y={height - bottom - y(below)}
                      width={step - 12}
                      height={y(count)}
                    >
                      <title>{`${day.format(week.from)}, ${channelName(channel, words)}: ${count}`}</title>
                    </rect>
                  )
                );
              })}
              {at % 3 === 0 && (
                <text x={at * step + 6} y={height - 4}>
                  {day.format(week.from)}
                </text>
              )}
            </g>
          );
        })}
        <path d={`M0 ${height - bottom}H${width}`} class="axis" />
      </svg>
      <ul class="legend">
        {channels.map((channel, tone) => (
          <li key={channel}>
            <i class={`tone-${tone % tones}`} />
            {channelName(channel, words)}
          </li>
        ))}
      </ul>
      <details class="soft">
        <summary>{words('curveTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('chartWeek')}</th>
              {channels.map((channel) => (
                <th scope="col" key={channel}>
                  {channelName(channel, words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counted.map((week) => (
              <tr key={week.from}>
                <th scope="row">{day.format(week.from)}</th>
                {channels.map((channel) => (
                  <td key={channel}>{week.counts[channel] ?? 0}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
