import type { FromOwnPage, ShareReply } from '../../core/messages.ts';
import { channelOf, serverOf, serverPreferenceOf } from '../../core/share/channels.ts';
import { openTab } from '../../platform/tabs/tabs.ts';
import { leave, writtenIn } from '../copy/leave.ts';
import { libraryLedger } from '../copy/library-ledger.ts';
import { savePreferenceNow } from '../settings/save-settings.ts';

/**
 * Stores the user's server, records the share and opens the channel's compose page. It runs in the background, because the
 * popup closes when the page opens. It opens nothing but the compose page of the channel's row.
 */
export async function openShare(asked: Extract<FromOwnPage, { name: 'share/open' }>): Promise<ShareReply> {
  const { channel, record } = asked;
  const row = channelOf(channel);
  const server = row.asks === 'server' ? serverOf(asked.server) : undefined;
  const keepingServer =
    row.asks === 'server' && server && savePreferenceNow({ preference: serverPreferenceOf(row), value: server });
  const address = row.compose?.(asked);
  const { done, recorded } = await leave({
    records: record ? [record] : [],
    keeping: record ? 'kept' : 'off',
    ledger: libraryLedger,
    // If a place has no compose page, the post on the clipboard is enough.
    act: async () =>
      address === undefined ||
      openTab(address).then(
        () => true,
        () => false,
      ),
  });
  await keepingServer;
  return { opened: done && address !== undefined, recorded: writtenIn(recorded) };
}
