import { flushSaves } from '../platform/storage/save-soon.ts';

/** Stores what still waits when the page goes: the last change before closing counts. */
export function keepWhenLeaving(): void {
  addEventListener('pagehide', () => void flushSaves());
}
