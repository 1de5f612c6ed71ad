import type { FromOwnPage, ShareReply } from '../../core/messages.ts';
import { channelOf } from '../../core/share/channels.ts';
import { openTab } from '../../platform/tabs/tabs.ts';
import { leave } from '../copy/leave.ts';
import { libraryLedger } from '../copy/library-ledger.ts';

/**
 * In the background, since the popup is gone once the page opens: records the share and opens the channel's compose page.
 * Never opens anything but the compose page that the channel's row makes.
 */
export async function openShare(asked: Extract<FromOwnPage, { name: 'share/open' }>): Promise<ShareReply> {
  const { channel, record } = asked;
  const address = channelOf(channel).compose?.(asked);
  const { done, recorded } = await leave({
    records: record ? [record] : [],
    keeping: record ? 'kept' : 'off',
    ledger: libraryLedger,
    // Where a place has no compose page, the post on the clipboard is all that there is.
    act: async () =>
      address === undefined ||
      openTab(address).then(
        () => true,
        () => false,
      ),
  });
  return { opened: done && address !== undefined, recorded: recorded === true };
}
