import { ownAddress } from '../../platform/own-address.ts';
import { openTab } from '../../platform/tabs/tabs.ts';
import { bringTypingBack } from '../carry-typing.ts';
import { noteUpdate } from '../updates.ts';

/**
 * Opens *Getting started* after the first installation. An update from another version opens nothing: it is
 * noted, and what was typed before it is put back.
 */
export async function welcome(from?: string): Promise<void> {
  if (from === undefined) return openTab(ownAddress('src/dashboard/index.html#welcome'));
  await Promise.all([noteUpdate(from), bringTypingBack()]);
}
