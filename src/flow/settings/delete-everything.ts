import { clearAll } from '../../platform/storage/every-area.ts';
import { saver } from '../../platform/storage/saver.ts';
import { deleteLibrary } from '../../store/rows.ts';
import { forgetChosen } from './make-choice.ts';

/** Deletes all that is kept, in every area and the library. False where the browser refused any of it. */
export async function deleteEverything(): Promise<boolean> {
  await saver.flush(); // What waits must not be written behind the deletion.
  const done = await Promise.allSettled([clearAll(), forgetChosen(), deleteLibrary()]);
  return done.every(({ status }) => status === 'fulfilled');
}
