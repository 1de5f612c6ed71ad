import { ownAddress } from '../platform/own-address.ts';
import { openTab } from '../platform/tabs/tabs.ts';

/** Opens the list of every link. */
export const showLinks = (): Promise<void> => openTab(ownAddress('src/dashboard/index.html#links'));
