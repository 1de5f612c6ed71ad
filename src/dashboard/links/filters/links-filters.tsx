import { useMemo, useState } from 'preact/hooks';
import type { LinkLine, LinkQuery } from '../../../core/library/find-links.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { channelName } from '../../channel-name.ts';
import { kindName } from '../../kind-name.ts';
import { marketName } from '../../market-name.ts';
import './links-filters.css';

/** The last day is included, so the range ends where the next day begins. */
const days = [
  ['since', 'filterSince', 0],
  ['until', 'filterUntil', 1],
] as const;

type Props = { lines: readonly LinkLine[]; query: LinkQuery; onQuery: (query: LinkQuery) => void };

/** The filters for links; only values that occur are offered. */
export function LinksFilters({ lines, query, onQuery }: Props) {
  const words = useWords();
  const all = useMemo(() => valuesOf(lines), [lines]);
  const [cleared, setCleared] = useState(0);
  const names: Record<keyof typeof all, (value: string) => string> = {
    marketplace: (value) => marketName(value, words),
    kind: (value) => kindName(value, words),
    channel: (value) => channelName(value, words),
    label: (value) => value,
  };
  const heads = {
    marketplace: words('filterMarketplace'),
    kind: words('filterKind'),
    channel: words('column_channel'),
    label: words('label'),
  };
  const change = (name: keyof LinkQuery, value: string | number | undefined) => {
    const { [name]: _, ...others } = query;
    onQuery({ ...others, words: query.words, ...(value === undefined || value === '' ? {} : { [name]: value }) });
  };
  return (
    <div class="filters">
      {(Object.keys(all) as (keyof typeof all)[])
        .filter((name) => all[name].length > 1 || query[name] !== undefined)
        .map((name) => (
          <SelectField
            key={name}
            label={heads[name]}
            value={query[name] ?? ''}
            options={[['', words('filterAny')], ...all[name].map((value) => [value, names[name](value)] as const)]}
            onChoose={(value) => change(name, value)}
          />
        ))}
      {days.map(([name, heading, later]) => (
        <TextField
          key={`${name} ${cleared}`}
          type="date"
          label={words(heading)}
          onText={(day) => change(name, dayStart(day, later))}
        />
      ))}
      {Object.keys(query).length > 1 && (
        <button
          class="button small"
          type="button"
          onClick={() => {
            onQuery({ words: query.words });
            setCleared(cleared + 1);
          }}
        >
          {words('filterClear')}
        </button>
      )}
    </div>
  );
}

function valuesOf(lines: readonly LinkLine[]) {
  const all = {
    marketplace: new Set<string>(),
    kind: new Set<string>(),
    channel: new Set<string>(),
    label: new Set<string>(),
  };
  for (const { marketplace, kind, channels, labels } of lines) {
    all.marketplace.add(marketplace);
    all.kind.add(kind);
    for (const channel of channels) all.channel.add(channel);
    for (const label of labels) all.label.add(label);
  }
  const { marketplace, kind, channel, label } = all;
  return {
    marketplace: [...marketplace].sort(),
    kind: [...kind].sort(),
    channel: [...channel].sort(),
    label: [...label].sort(),
  };
}

/** The start of a day in the user's time zone, `later` days on; nothing without a day. */
function dayStart(day: string, later: number): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + later).getTime();
}
