import { useMemo, useState } from 'preact/hooks';
import type { LinkLine } from '../../../core/library/find-links.ts';
import { glanceAt } from '../../../core/library/glance.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Dialog } from '../../../ui/parts/dialog.tsx';
import { When } from '../../../ui/parts/when.tsx';
import { LinksChart } from '../chart/links-chart.tsx';
import type { useLinkFiles } from '../files/use-link-files.ts';
import { Sparkline } from './sparkline.tsx';
import './glance.css';

const weeks = 12;

type Props = {
  /** All links, or none while they are being read. */
  lines: readonly LinkLine[] | undefined;
  files: ReturnType<typeof useLinkFiles>;
  onLabel: (label: string) => void;
};

/** The library at a glance: the uses of this week, the label of most links, and the last backup. */
export function Glance({ lines, files: { state, save }, onLabel }: Props) {
  const { words, counted, number } = useSpeech();
  const [isCharted, setCharted] = useState(false);
  const seen = useMemo(() => lines && glanceAt(lines, weeks, Date.now()), [lines]);
  const busiest = seen?.busiest;
  return (
    <div class="glance">
      <button type="button" title={words('chartHeading')} aria-haspopup="dialog" onClick={() => setCharted(true)}>
        <span class="soft">{words('glanceWeek')}</span>
        <span class="glance-line">
          <b>{seen ? number(seen.weeks.at(-1) ?? 0) : '–'}</b>
          <Sparkline values={seen?.weeks ?? []} />
        </span>
      </button>
      <div>
        <p class="soft">{words('glanceBusiest')}</p>
        <p class="glance-line">
          {busiest ? (
            <>
              <button class="busiest" type="button" dir="auto" onClick={() => onLabel(busiest.label)}>
                {busiest.label}
              </button>
              <span class="soft">{counted('bulkLinks', busiest.links)}</span>
            </>
          ) : (
            <b>–</b>
          )}
        </p>
      </div>
      <div class={state?.isTime ? 'backup due' : 'backup'}>
        <p class="soft">{words('glanceBackup')}</p>
        <p class="glance-line">
          <b>{state && (state.lastAt === undefined ? words('glanceNever') : <When at={state.lastAt} />)}</b>
          <button class="plain" type="button" onClick={() => void save('json')}>
            {words('glanceExport')}
          </button>
        </p>
        {state?.isTime && <p class="why-now">{counted('exportReminder', state.inNoFile)}</p>}
      </div>
      {isCharted && (
        <Dialog title={words('chartHeading')} onClose={() => setCharted(false)}>
          <LinksChart />
        </Dialog>
      )}
    </div>
  );
}
