import { useEffect, useState } from 'preact/hooks';
import { isLibraryLater } from '../../../flow/earnings/load-earned.ts';

/** Whether a later version of the extension wrote the library, so that this one only reads it. Nothing until that is known. */
export function useNewer(): boolean | undefined {
  const [isNewer, setNewer] = useState<boolean>();
  useEffect(() => {
    void isLibraryLater().then(setNewer, () => setNewer(false));
  }, []);
  return isNewer;
}
