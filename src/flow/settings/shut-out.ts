import { closeStorage } from '../../platform/storage/close-storage.ts';
import { loadChosen } from './load-chosen.ts';

/** Keeps content scripts away from what decides who is paid, from the first start on: see `SECURITY.md`. */
export function shutOut(): void {
  closeStorage();
  void loadChosen().catch(() => undefined); // The next reader moves it.
}
