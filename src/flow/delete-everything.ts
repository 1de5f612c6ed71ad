import { clearAll } from '../platform/every-area.ts';
import { deleteLibrary } from '../platform/library-store.ts';
import { flushSaves } from '../platform/save-soon.ts';

/** Deletes all that is kept, in every area and the library. False where the browser refused any of it. */
export async function deleteEverything(): Promise<boolean> {
  await flushSaves(); // What waits must not be written behind the deletion.
  const done = await Promise.allSettled([clearAll(), deleteLibrary()]);
  return done.every(({ status }) => status === 'fulfilled');
}
