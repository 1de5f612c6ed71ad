/**
 * Makes the browser open the library while a page is still being built, because a large library takes long to open. Creates no
 * library if there is none.
 */
export function wakeLibrary(): void {
  try {
    const opening = indexedDB.open('library');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => opening.result.close();
    opening.onerror = (event) => event.preventDefault();
  } catch {} // This is only a head start: the real opening reports errors.
}
