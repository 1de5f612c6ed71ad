import { useMemo, useRef } from 'preact/hooks';
import type { LinkLine, LinkQuery } from '../../../core/library/find-links.ts';
import { kindName } from '../../../flow/page/page-name.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { ChoiceChip } from '../../../ui/menu/choice-chip.tsx';
import { channelName } from '../../channel-name.ts';
import { marketName } from '../../market-name.ts';
import { DateFilter } from './date-filter.tsx';
import './links-filters.css';

type Props = { lines: readonly LinkLine[]; query: LinkQuery; onQuery: (query: LinkQuery) => void };

/** The filters for links as chips on one line, so that setting one moves no row. Only values that occur are offered. */
export function LinksFilters({ lines, query, onQuery }: Props) {
  const words = useWords();
  const row = useRef<HTMLFieldSetElement>(null);
  const all = useMemo(() => valuesOf(lines), [lines]);
  const names: Record<keyof typeof all, (value: string) => string> = {
    label: (value) => value,
    channel: (value) => channelName(value, words),
    kind: (value) => kindName(value, words),
    marketplace: (value) => marketName(value, words),
  };
  const heads = {
    label: words('label'),
    channel: words('column_channel'),
    kind: words('filterKind'),
    marketplace: words('filterMarketplace'),
  };
  const without = (name: keyof typeof all): LinkQuery => {
    const { [name]: _, ...others } = query;
    return { ...others, words: query.words };
  };
  const { since, until, ...undated } = query;
  const count = Object.keys(undated).length - 1 + (since !== undefined || until !== undefined ? 1 : 0);
  return (
    <fieldset class="filters" ref={row}>
      <legend class="sr-only">{words('filters')}</legend>
      {(Object.keys(all) as (keyof typeof all)[])
        .filter((name) => all[name].length > 1 || query[name] !== undefined)
        .map((name) => (
          <ChoiceChip
            key={name}
            name={heads[name]}
            value={query[name] ?? ''}
            options={all[name].map((value) => [value, names[name](value)] as const)}
            onChoose={(value) => onQuery({ ...query, [name]: value })}
            onRemove={() => onQuery(without(name))}
          />
        ))}
      <DateFilter
        range={{ ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }}
        onRange={(range) => onQuery({ ...undated, ...range })}
      />
      <button
        class={count > 0 ? 'plain' : 'plain unused'}
        type="button"
        onClick={() => {
          onQuery({ words: query.words });
          // This button disappears.
          row.current?.querySelector('button')?.focus();
        }}
      >
        {words('filterClear')}
      </button>
    </fieldset>
  );
}

function valuesOf(lines: readonly LinkLine[]) {
  const all = {
    label: new Set<string>(),
    channel: new Set<string>(),
    kind: new Set<string>(),
    marketplace: new Set<string>(),
  };
  for (const { marketplace, kind, channels, labels } of lines) {
    all.marketplace.add(marketplace);
    all.kind.add(kind);
    for (const channel of channels) all.channel.add(channel);
    for (const label of labels) all.label.add(label);
  }
  const { marketplace, kind, channel, label } = all;
  return {
    label: [...label].sort(),
    channel: [...channel].sort(),
    kind: [...kind].sort(),
    marketplace: [...marketplace].sort(),
  };
}
