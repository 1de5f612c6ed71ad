import { ownAddress } from '../../platform/own-address.ts';
import { openTab } from '../../platform/tabs/tabs.ts';

/** Opens *Getting started*. */
export const showWelcome = (): Promise<void> => openTab(ownAddress('src/dashboard/index.html#welcome'));
