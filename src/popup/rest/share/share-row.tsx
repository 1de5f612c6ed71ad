import { useEffect, useRef, useState } from 'preact/hooks';
import { keyFor } from '../../../core/sentences.ts';
import { orderChannels } from '../../../core/settings/order-channels.ts';
import type { Preferences } from '../../../core/settings/settings.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import { channelsByUse } from '../../../flow/library/ask-library.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { useKey } from '../../../ui/hooks/use-key.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { isOneOf, popupKeys } from '../../../ui/keys.ts';
import { glyphOf } from '../../../ui/share/glyph-of.ts';
import { LastShare } from './last-share.tsx';
import './share-row.css';

const shownFirst = 4;
const keyed = popupKeys.share.keys.length;

type Props = { landingPage: string; preferences: Preferences; onChoose: (channel: ChannelId) => void };

/** The channels, each with its own key: in the user's order, then the most used first. None that the user has hidden. */
export function ShareRow({ landingPage, preferences, onChoose }: Props) {
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const [used, setUsed] = useState<ChannelId[]>();
  // A number pressed before the order is known takes effect once it is.
  const early = useRef<string>(undefined);
  useEffect(() => {
    void channelsByUse().then(setUsed);
  }, []);
  // The user's own order comes first, then the most used.
  const { shown: order } = orderChannels(preferences, used);
  useKey((key) => {
    const channel = isOneOf(popupKeys.share, key) ? order[Number(key) - 1] : undefined;
    if (channel && used) onChoose(channel);
    else if (channel) early.current = key;
    return channel !== undefined;
  });
  useEffect(() => {
    const channel = used && early.current && order[Number(early.current) - 1];
    if (channel) onChoose(channel);
  }, [used]);

  if (order.length === 0) return null;
  // A channel that fits needs no button for more.
  const first = order.length === shownFirst + 1 ? order.length : shownFirst;
  return (
    <section class="share">
      <header class="row">
        <h2 class="grow">{words('shareHeading')}</h2>
        <LastShare landingPage={landingPage} />
      </header>
      <div class="five">
        {/* Shown once their order is known, so that nothing moves under the pointer. */}
        {used &&
          order
            .slice(0, isWhole ? undefined : first)
            .map((id, at) => <ChannelButton key={id} id={id} at={at} onChoose={() => onChoose(id)} />)}
        {!isWhole && order.length > first && (
          <button class="button place" type="button" aria-expanded="false" onClick={() => setWhole(true)}>
            <MoreIcon name="more" />
            <span class="name">{words('shareMore')}</span>
          </button>
        )}
      </div>
    </section>
  );
}

/** A channel's glyph and name, with its key if its place in the row has one. */
function ChannelButton({ id, at, onChoose }: { id: ChannelId; at: number; onChoose: () => void }) {
  const words = useWords();
  const name = words(keyFor('channel', id));
  const key = at < keyed ? String(at + 1) : undefined;
  return (
    <button
      class="button place"
      type="button"
      {...(key === undefined ? {} : { 'aria-keyshortcuts': key })}
      onClick={onChoose}
    >
      <span class="glyph" dir="ltr" aria-hidden="true">
        {glyphOf(id, name)}
      </span>
      <span class="name">{name}</span>
      {key !== undefined && (
        <span class="key" aria-hidden="true">
          {key}
        </span>
      )}
    </button>
  );
}
