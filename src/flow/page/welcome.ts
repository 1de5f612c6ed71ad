import { ownAddress } from '../../platform/own-address.ts';
import { openTab } from '../../platform/tabs/tabs.ts';
import { noteUpdate } from '../updates.ts';

/** Opens *Getting started* after the first installation. An update from another version opens nothing and is only noted. */
export const welcome = (from?: string): Promise<void> =>
  from === undefined ? openTab(ownAddress('src/dashboard/index.html#welcome')) : noteUpdate(from);
