import { estimateRecord } from '../../core/library/estimate-record.ts';
import type { FromOwnPage, ShareReply } from '../../core/messages.ts';
import { channelOf } from '../../core/share/channels.ts';
import { openTab } from '../../platform/tabs/tabs.ts';
import { addRecord, confirmRecord } from '../../store/rows.ts';
import { settled } from '../copy/settled.ts';

/**
 * In the background: writes the share as pending, opens the channel's compose page, then marks it done. The popup is gone
 * once the page opens. Never opens anything but the compose page that the channel's row makes.
 */
export async function openShare(asked: Extract<FromOwnPage, { name: 'share/open' }>): Promise<ShareReply> {
  const { channel, record } = asked;
  const address = channelOf(channel).compose?.(asked);
  const added = record ? await settled(addRecord(estimateRecord(record))) : false;
  if (address !== undefined) {
    try {
      await openTab(address);
    } catch {
      return { opened: false, recorded: false }; // The browser opens no tab: the row stays pending.
    }
  }
  return {
    opened: address !== undefined,
    recorded: added && !!record && (await settled(confirmRecord(record.id, record.uses[0]?.id ?? ''))),
  };
}
