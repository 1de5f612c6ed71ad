import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkQuery } from '../../../core/library/find-links.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { usePressElsewhere } from '../../../ui/hooks/use-press-elsewhere.ts';
import { ChoiceChip } from '../../../ui/menu/choice-chip.tsx';
import { usePlaced } from '../../../ui/menu/use-placed.ts';
import { dayOf, dayStart, presetDays, presetRange } from './date-presets.ts';

type Range = Pick<LinkQuery, 'since' | 'until'>;
type Props = { range: Range; onRange: (range: Range) => void };

/** The filter by when links were last used: a few ranges of one click, or two days of one's own. */
export function DateFilter({ range, onRange }: Props) {
  const { words, counted, day } = useSpeech();
  const [isChoosing, setChoosing] = useState(false);
  const around = useRef<HTMLSpanElement>(null);
  const { since, until } = range;
  const presets = [...presetDays, 'month' as const].map((preset) => ({
    name: String(preset),
    text: preset === 'month' ? words('filterMonth') : counted('filterDays', preset),
    range: presetRange(preset, Date.now()),
  }));
  const isSet = since !== undefined || until !== undefined;
  const preset = presets.find((one) => one.range.since === since && until === undefined);
  const own = [since === undefined ? '' : day(since), until === undefined ? '' : day(until - 1)].join(' – ').trim();
  const choose = (name: string) => {
    const chosen = presets.find((one) => one.name === name);
    if (chosen) onRange(chosen.range);
    setChoosing(!chosen && name !== 'own');
  };
  return (
    <span class="date-filter" ref={around}>
      <ChoiceChip
        name={words('column_usedAt')}
        value={!isSet ? '' : (preset?.name ?? 'own')}
        options={[
          ...presets.map(({ name, text }) => [name, text] as const),
          ...(isSet && !preset ? [['own', own] as const] : []),
          ['choose', words('filterCustom')] as const,
        ]}
        onChoose={choose}
        onRemove={() => {
          setChoosing(false);
          onRange({});
        }}
      />
      {isChoosing && <OwnRange around={around} range={range} onRange={onRange} onClose={() => setChoosing(false)} />}
    </span>
  );
}

type OwnProps = Props & { around: RefObject<HTMLSpanElement | null>; onClose: () => void };

/** Two days to choose, floating above the table. Escape and a press elsewhere close it. */
function OwnRange({ range, onRange, around, onClose }: OwnProps) {
  const { words } = useSpeech();
  const fields = useRef<HTMLFieldSetElement>(null);
  const since = useRef<HTMLInputElement>(null);
  const until = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The fields keep what is typed: half a date is no date yet.
    if (since.current) since.current.value = dayOf(range.since, 0);
    if (until.current) until.current.value = dayOf(range.until, 1);
    since.current?.focus();
  }, []);
  usePlaced({ isOpen: true, side: 'start', button: around, floating: fields });
  usePressElsewhere(fields, true, onClose);
  const close = () => {
    onClose();
    around.current?.querySelector('button')?.focus();
  };
  // The last day is included, so the range ends where the next day begins.
  const change = (name: keyof Range, day: string, later: number) => {
    const at = dayStart(day, later);
    const { [name]: _, ...other } = range;
    onRange({ ...other, ...(at === undefined ? {} : { [name]: at }) });
  };
  return (
    <fieldset
      ref={fields}
      popover="manual"
      class="own-range floating"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <legend class="sr-only">{words('column_usedAt')}</legend>
      <TextField type="date" label={words('filterSince')} fieldRef={since} onText={(day) => change('since', day, 0)} />
      <TextField type="date" label={words('filterUntil')} fieldRef={until} onText={(day) => change('until', day, 1)} />
      <button class="button small" type="button" onClick={close}>
        {words('close')}
      </button>
    </fieldset>
  );
}
