import { type Opening, openPopup } from '../../flow/page/open-popup.ts';

let asked: Promise<Opening> | undefined = openPopup();

/** What the popup opens on. The browser was asked while the rest of the script was still evaluated; a second call asks again. */
export function open(): Promise<Opening> {
  const first = asked;
  asked = undefined;
  return first ?? openPopup();
}
