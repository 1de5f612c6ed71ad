/**
 * Has the browser open what the library lies in while a page is still put together: where there is much, that takes long.
 * Makes no library where there is none.
 */
export function wakeLibrary(): void {
  try {
    const opening = indexedDB.open('library');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => opening.result.close();
    opening.onerror = (event) => event.preventDefault();
  } catch {} // Only a head start: whoever opens it in earnest says what is wrong.
}
