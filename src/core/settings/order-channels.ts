import { type ChannelId, channels } from '../share/channels.ts';

type Chosen = { channelOrder: readonly string[]; channelsHidden: readonly string[] };

/**
 * The channels as the user arranged them: `shown` in their order, then those of `next`, then the rest in the order of
 * their table; `hidden` are offered nowhere. Channels that only a later version knows are left out.
 */
export function orderChannels(
  { channelOrder, channelsHidden }: Chosen,
  next: readonly ChannelId[] = [],
): { shown: ChannelId[]; hidden: ChannelId[] } {
  const all = channels.map(({ id }) => id);
  const known = (id: string): id is ChannelId => (all as string[]).includes(id);
  const order = [...new Set([...channelOrder.filter(known), ...next, ...all])];
  const isHidden = (id: ChannelId) => channelsHidden.includes(id);
  return { shown: order.filter((id) => !isHidden(id)), hidden: order.filter(isHidden) };
}
