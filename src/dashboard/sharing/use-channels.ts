import { useRef, useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import { orderChannels } from '../../core/settings/order-channels.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';

/** What was done to the order of the channels, and the way back. */
export type Arranged = {
  text: string;
  undo: () => void;
  /** The channel that was moved, and the order before. */
  moved?: { id: ChannelId; from: ChannelId[] } | undefined;
};

type Change = <K extends keyof Preferences>(name: K, value: Preferences[K]) => void;

/** All channels in the user's order, which of them are hidden, which one is chosen, and the ways to arrange them. */
export function useChannels(change: Change) {
  const { words, number } = useSpeech();
  const { preferences } = useSettings().settings;
  const { channelOrder, channelsHidden } = preferences;
  const { shown, hidden } = orderChannels(preferences);
  const order = [...shown, ...hidden];
  // Channels that only a later version knows keep their places for it.
  const fromLater = channelOrder.filter((id) => !order.includes(id));
  const [chosen = order[0] ?? 'x', choose] = useState<ChannelId>();
  const [done, setDone] = useState<Arranged>();
  const nameOf = (id: ChannelId) => words(keyFor('channel', id));
  const latest = useRef(channelsHidden);
  latest.current = channelsHidden;
  const did = (text: string, takeBack: () => void, moved?: Arranged['moved']) =>
    setDone({
      text,
      moved,
      undo: () => {
        takeBack();
        setDone(undefined);
      },
    });
  /** Hides a channel or shows it, whatever was hidden elsewhere meanwhile. */
  const setHidden = (id: ChannelId, isHidden: boolean) => {
    const others = latest.current.filter((one) => one !== id);
    change('channelsHidden', isHidden ? [...others, id] : others);
  };
  const put = (id: ChannelId, to: number) => {
    const next = shown.filter((one) => one !== id);
    next.splice(to, 0, id);
    choose(id);
    change('channelOrder', [...next, ...hidden, ...fromLater]);
    // A drag passes many places. Undo puts the channel back to where it was at first.
    const from = done?.moved?.id === id ? done.moved.from : channelOrder;
    did(words('placeMoved', nameOf(id), number(to + 1)), () => change('channelOrder', from), { id, from });
  };
  return {
    order,
    hidden,
    chosen,
    choose,
    /** The last change, until it is taken back. */
    done,
    /** The action that moves the chosen channel up or down; nothing at the end of the list, and if it is hidden. */
    move: (by: number) => {
      const to = shown.indexOf(chosen) + by;
      return shown.includes(chosen) && to >= 0 && to < shown.length ? () => put(chosen, to) : undefined;
    },
    /** Puts a channel in the place of another one that is shown. */
    drag: (id: ChannelId, to: ChannelId) => put(id, shown.indexOf(to)),
    /** Hides the chosen channel, or shows it again. */
    hide: () => {
      const isHidden = hidden.includes(chosen);
      choose(chosen);
      setHidden(chosen, !isHidden);
      did(words(isHidden ? 'placeIsShown' : 'placeIsHidden', nameOf(chosen)), () => setHidden(chosen, isHidden));
    },
  };
}
