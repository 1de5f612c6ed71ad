import { dropImpactAccess } from '../../platform/impact-api.ts';
import { isPrivateWindow } from '../../platform/private-window.ts';
import { clearAll } from '../../platform/storage/every-area.ts';
import { saver } from '../../platform/storage/saver.ts';
import { deleteLibrary } from '../../store/rows.ts';
import { forgetChosen } from './make-choice.ts';

/** What is gone: all of it, nothing, or the links without some setting that the browser refused to remove. */
type Deleted = 'all' | 'nothing' | 'part';

/**
 * Deletes all that is kept, in the library and every area. The library comes first, since another page may hold it: where
 * it stays, everything stays. A private window does not reach it.
 */
export async function deleteEverything(): Promise<Deleted> {
  if (isPrivateWindow()) return 'nothing';
  await saver.flush(); // Waiting changes must not be written after the deletion.
  try {
    await deleteLibrary();
  } catch {
    return 'nothing';
  }
  const done = await Promise.allSettled([clearAll(), forgetChosen()]);
  await dropImpactAccess().catch(() => false); // Without its token it opens nothing.
  return done.every(({ status }) => status === 'fulfilled') ? 'all' : 'part';
}
