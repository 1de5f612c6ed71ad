/**
 * Has the browser open what the library lies in while a page is still put together: where there is much, that takes long.
 * Makes no library where there is none.
 */
export function wakeLibrary(): void {
  const opening = indexedDB.open('library');
  opening.onupgradeneeded = () => opening.transaction?.abort();
  opening.onsuccess = () => opening.result.close();
}
