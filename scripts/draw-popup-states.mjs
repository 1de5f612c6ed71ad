// The popup's states for `npm run pictures -- looks`, once the sample links are in the library.
import { samples } from '../test/drive/sample-pages.mjs';

const row = '.share .place .name';
const press = (name) => (popup) => popup.getByRole('button', { name }).first().click();
const tab = (name, then) => async (popup) => {
  await popup.getByRole('tab', { name }).click();
  await then?.(popup);
};

/** Each state: the page in the tab, what is there before it begins, what is done, and what is there at its end. */
const states = {
  project: [samples.project, row],
  copied: [samples.project, row, (popup) => popup.keyboard.press('Enter'), '.copying [role="status"]:not(:empty)'],
  places: [samples.project, row, press('More'), '.all-places'],
  share: [samples.project, row, press('Reddit'), '.composer'],
  'share-open': [
    samples.project,
    row,
    async (popup) => {
      await press('LinkedIn')(popup);
      await popup.getByText('Tracked as').click();
    },
    'details[open] input',
  ],
  qr: [samples.project, row, press('QR code'), 'svg.qr, img'],
  links: [samples.project, row, tab('Links'), '.row-button'],
  calculator: [samples.project, row, tab('Calculator', (popup) => popup.locator('main input').fill('45/hr 3h'))],
  profile: [samples.profile, '.hourly'],
  results: [samples.results, '.earn .button', press('Make a list'), '.roundup li'],
  listed: [
    samples.results,
    '.earn .button',
    async (popup) => {
      await press('Make a list')(popup);
      await press('Copy 10 links')(popup);
    },
    '.roundup-foot .good',
  ],
  private: [samples.private, '#address'],
  challenge: [samples.challenge, '.notice.alert'],
  wall: [samples.wall, row],
  otherclick: [`${samples.project}?irclickid=abc`, row],
};

/** Takes every state, and the one over a page of another site. */
export async function drawPopupStates({ driver, own, take }) {
  for (const [state, [address, first, act, last]] of Object.entries(states)) {
    const page = await driver.open(address);
    await page.bringToFront();
    const popup = await driver.popup(own);
    await popup.waitForSelector(first);
    await act?.(popup);
    if (last) await popup.waitForSelector(last);
    await take(popup, state);
    await page.close();
  }
  await own.bringToFront();
  const popup = await driver.popup(own);
  await popup.waitForSelector('.row-button');
  await take(popup, 'elsewhere');
}
