import { clearAll } from '../../platform/storage/every-area.ts';
import { flushSaves } from '../../platform/storage/save-soon.ts';
import { deleteLibrary } from '../../store/rows.ts';

/** Deletes all that is kept, in every area and the library. False where the browser refused any of it. */
export async function deleteEverything(): Promise<boolean> {
  await flushSaves(); // What waits must not be written behind the deletion.
  const done = await Promise.allSettled([clearAll(), deleteLibrary()]);
  return done.every(({ status }) => status === 'fulfilled');
}
