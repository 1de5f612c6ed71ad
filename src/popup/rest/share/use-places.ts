import { useEffect, useRef, useState } from 'preact/hooks';
import { orderChannels } from '../../../core/settings/order-channels.ts';
import type { Preferences } from '../../../core/settings/settings.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import { channelsByUse } from '../../../flow/library/ask-library.ts';
import { useKey } from '../../../ui/hooks/use-key.ts';
import { isOneOf, popupKeys } from '../../../ui/keys.ts';

/**
 * The channels in the user's order, then the most used first, without hidden ones. `isKnown` once the most used are; a
 * number chooses the channel in its place.
 */
export function usePlaces(preferences: Preferences, onChoose: (channel: ChannelId) => void) {
  const [used, setUsed] = useState<ChannelId[]>();
  // A number pressed before the order is known takes effect once it is.
  const early = useRef<string>(undefined);
  useEffect(() => {
    void channelsByUse().then(setUsed);
  }, []);
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
  return { order, isKnown: used !== undefined };
}
