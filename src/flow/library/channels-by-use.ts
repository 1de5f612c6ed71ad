import { type ChannelId, channels } from '../../core/share/channels.ts';
import { loadRecent } from '../../store/rows.ts';

const looked = 300;

/** The channels that were shared to, the most used first; none where the library cannot be opened. */
export async function channelsByUse(): Promise<ChannelId[]> {
  const records = await loadRecent(looked).catch(() => []);
  const all = records.flatMap(({ uses: each }) => each);
  const uses = ({ id }: { id: ChannelId }) => all.filter(({ channel }) => channel === id).length;
  return channels
    .filter((channel) => uses(channel) > 0)
    .sort((one, other) => uses(other) - uses(one))
    .map(({ id }) => id);
}
