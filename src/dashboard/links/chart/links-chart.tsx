import { useEffect, useState } from 'preact/hooks';
import type { Week } from '../../../core/library/count-weeks.ts';
import { weeksOfLinks } from '../../../flow/library/ask-library.ts';
import { DrawnTable } from '../../../ui/display/drawn-table.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { channelName } from '../../channel-name.ts';
import './links-chart.css';

const shown = 12;
const [width, height] = [560, 141];
/** Every so many weeks the day on which the week begins is written below. */
const named = 3;
const step = width / shown;
const tones = 6;
const toneOf = (place: number) => `tone-${place % tones}`;

/** `channels` are in the order of their links, the most first. A day is written as `day` says. */
type Props = { weeks: Week[]; channels: string[]; day: Intl.DateTimeFormat };

/** Uses per week, stacked by channel, and the same as a table. */
export function LinksChart() {
  const { words, locale } = useSpeech();
  const [weeks, setWeeks] = useState<Week[]>();
  useEffect(() => void weeksOfLinks(shown).then(setWeeks), []);
  if (!weeks) return null;
  const channels = channelsOf(weeks);
  if (channels.length === 0) return <p class="soft">{words('chartEmpty')}</p>;
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  return (
    <figure class="weeks">
      <p class="soft">{words('chartCounts')}</p>
      <WeekBars weeks={weeks} channels={channels} day={day} />
      <ul class="legend">
        {channels.map((channel, place) => (
          <li key={channel}>
            <i class={toneOf(place)} />
            {channelName(channel, words)}
          </li>
        ))}
      </ul>
      <WeekTable weeks={weeks} channels={channels} day={day} />
    </figure>
  );
}

/** The channels of all weeks, those with the most links first. */
function channelsOf(weeks: Week[]): string[] {
  const total = (channel: string) => weeks.reduce((all, { counts }) => all + (counts[channel] ?? 0), 0);
  const channels = new Set(weeks.flatMap(({ counts }) => Object.keys(counts)));
  return [...channels].sort((one, other) => total(other) - total(one));
}

function WeekBars({ weeks, channels, day }: Props) {
  const { words } = useSpeech();
  const sum = ({ counts }: Week) => Object.values(counts).reduce((all, one) => all + one, 0);
  const tallest = Math.max(1, ...weeks.map(sum));
  const heightOf = (count: number) => (count / tallest) * (height - 9);
  return (
    <div class="week-bars">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words('chartHeading')}>
        {weeks.map((week, at) => {
          let below = 0;
          return (
            <g key={week.from}>
              {channels.map((channel, place) => {
                const count = week.counts[channel] ?? 0;
                below += count;
                return (
                  count > 0 && (
                    <rect
                      key={channel}
                      class={toneOf(place)}
                      x={at * step + 6}
                      y={height - 1 - heightOf(below)}
                      width={step - 12}
                      height={heightOf(count)}
                    >
                      <title>{`${day.format(week.from)}, ${channelName(channel, words)}: ${count}`}</title>
                    </rect>
                  )
                );
              })}
            </g>
          );
        })}
        <path d={`M0 ${height - 1}H${width}`} class="axis" />
      </svg>
      {/* Outside the drawing, which shrinks with the window. */}
      <p class="soft" aria-hidden="true">
        {weeks
          .filter((_, at) => at % named === 0)
          .map(({ from }) => (
            <span key={from}>{day.format(from)}</span>
          ))}
      </p>
    </div>
  );
}

function WeekTable({ weeks, channels, day }: Props) {
  const { words } = useSpeech();
  return (
    <DrawnTable
      heads={[words('chartWeek'), ...channels.map((channel) => channelName(channel, words))]}
      rows={weeks.map(
        (week) => [day.format(week.from), ...channels.map((channel) => week.counts[channel] ?? 0)] as const,
      )}
    />
  );
}
