import type { LinkRecord } from '../../../core/library/link-record.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { When } from '../../../ui/parts/when.tsx';
import { ChannelGlyph } from '../../../ui/share/channel-glyph.tsx';
import { channelName } from '../../channel-name.ts';

const shown = 10;

/** When and where a link was shared, the latest first. */
export function LinkUses({ record }: { record: LinkRecord }) {
  const { words, counted, locale } = useSpeech();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section>
      <h3 class="use-count">{counted('detailUses', record.timesUsed, time.format(record.madeAt))}</h3>
      <ul class="uses">
        {record.uses
          .slice(-shown)
          .reverse()
          .map(({ id, at, channel, state }) => (
            <li key={id}>
              <ChannelGlyph id={channel} name={channelName(channel, words)} />
              <span class="grow">{channelName(channel, words)}</span>
              <span class="soft">{state === 'pending' ? words('recentPending') : <When at={at} />}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
