import type { Label } from '../../core/link/sub-ids.ts';
import { saveLocal } from '../../platform/storage/settings-store.ts';

/** Remembers the label for the next link. */
export const saveLabel = (label: Label): Promise<void> => saveLocal('label', label === '' ? undefined : label);
