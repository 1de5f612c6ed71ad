import { type Managed, parseManaged } from '../../core/settings/managed.ts';
import { loadPolicy } from '../../platform/storage/managed-store.ts';

/** What the user's organisation has set, if it has a policy. Rejects if that is unknown; then no link may be built. */
export const loadManaged = async (): Promise<Managed | undefined> => parseManaged(await loadPolicy());
