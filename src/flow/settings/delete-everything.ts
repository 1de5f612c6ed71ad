import { dropImpactAccess } from '../../platform/impact-api.ts';
import { isPrivateWindow } from '../../platform/private-window.ts';
import { clearAll } from '../../platform/storage/every-area.ts';
import { saver } from '../../platform/storage/saver.ts';
import { deleteLibrary } from '../../store/rows.ts';
import { forgetChosen } from './make-choice.ts';

/** The result: everything is deleted, nothing is, or the links are but the browser refused to remove some setting. */
type Deleted = 'all' | 'nothing' | 'part';

/**
 * Deletes everything that is stored, in the library and in every storage area. The library comes first, because another
 * page may hold it open; if it cannot be deleted, nothing is. A private window cannot reach it.
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
