import { cleanSubId } from '../../core/link/sub-ids.ts';
import { saveLocal } from '../../platform/storage/settings-store.ts';

/** Remembers the label for the next link, cleaned as it is sent. */
export async function saveLabel(label: string): Promise<void> {
  await saveLocal('label', cleanSubId(label) || undefined);
}
