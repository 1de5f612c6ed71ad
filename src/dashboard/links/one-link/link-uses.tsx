import type { LinkRecord } from '../../../core/library/link-record.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { channelName } from '../../channel-name.ts';

const shown = 10;

/** When and where a link was shared, the latest first. */
export function LinkUses({ record }: { record: LinkRecord }) {
  const { words, counted, locale } = useSpeech();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div>
      <p class="soft">{counted('detailUses', record.timesUsed, time.format(record.madeAt))}</p>
      <ul class="uses">
        {record.uses
          .slice(-shown)
          .reverse()
          .map(({ id, at, channel, state }) => (
            <li key={id}>
              {time.format(at)} · {channelName(channel, words)}
              {state === 'pending' && ` · ${words('recentPending')}`}
            </li>
          ))}
      </ul>
    </div>
  );
}
