import { useEffect, useState } from 'preact/hooks';
import { keyFor } from '../../../core/sentences.ts';
import type { Preferences } from '../../../core/settings/settings.ts';
import { type ChannelId, channels } from '../../../core/share/channels.ts';
import { channelsByUse } from '../../../flow/library/ask-library.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { useKey } from '../../../ui/hooks/use-key.ts';
import './share-row.css';

const shownFirst = 4;
const keyed = 9;

/** Where to share, each with a key of its own: as the user ordered them, then the most used first. */
export function ShareRow({
  preferences: { channelOrder },
  onChoose,
}: {
  preferences: Preferences;
  onChoose: (channel: ChannelId) => void;
}) {
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const [used, setUsed] = useState<ChannelId[]>();
  useEffect(() => {
    void channelsByUse().then(setUsed);
  }, []);
  // The user's own order comes first, then what they use.
  const known = [...channelOrder, ...(used ?? [])].filter((id) => channels.some((channel) => channel.id === id));
  const order = [...new Set([...known, ...channels.map(({ id }) => id)])];
  useKey((key) => {
    const channel = used && /^[1-9]$/.test(key) ? order[Number(key) - 1] : undefined;
    if (channel) onChoose(channel);
    return channel !== undefined;
  });

  // Nothing moves under a finger: the row is shown once its order is known.
  if (!used) return null;
  return (
    <section class="share">
      <h2>{words('shareHeading')}</h2>
      <div class="row wrap">
        {order.slice(0, isWhole ? undefined : shownFirst).map((id, at) => (
          <button class="button small" type="button" key={id} onClick={() => onChoose(id)}>
            {words(keyFor('channel', id))}
            {at < keyed && <kbd> {at + 1}</kbd>}
          </button>
        ))}
        {!isWhole && (
          <button class="button small" type="button" aria-expanded="false" onClick={() => setWhole(true)}>
            {words('shareMore')}
          </button>
        )}
      </div>
    </section>
  );
}
