// The popup's states for `npm run pictures -- looks`, in both browsers, once the sample links are in the library.
import { samples } from '../test/drive/sample-pages.mjs';
import { until } from '../test/drive/until.mjs';
import { copyPopup } from './draw-popup.mjs';
import { takeIn } from './in-looks.mjs';

const row = '.share .place .name';
const press = (name) => ({ find: 'button, summary', name, act: 'click' });
const tab = (name) => ({ find: '[role="tab"]', name, act: 'click' });
const fill = (find, text) => ({ find, name: '', text });

/** Each state: the page in the tab, what is there before it begins, what is done, and what is there at its end. */
const states = {
  project: [samples.project, row, [], '.offers li'],
  copied: [samples.project, row, [press('Copy link')], '.copying [role="status"]:not(:empty)'],
  places: [samples.project, row, [press('More')], '.all-places'],
  share: [samples.project, row, [press('Reddit')], '.composer'],
  'share-open': [samples.project, row, [press('LinkedIn'), press('Tracked as')], 'details[open] input'],
  qr: [samples.project, row, [press('QR code')], 'svg.qr, img'],
  links: [samples.project, row, [tab('Links')], '.row-button'],
  'links-error': [samples.project, row, [tab('Links'), fill('main input', 'upwork.com/jobs/~01')], '.notice'],
  calculator: [samples.project, row, [tab('Calculator'), fill('main input', '45/hr 3h')], '.answer .big'],
  'calculator-error': [
    samples.project,
    row,
    [tab('Calculator'), fill('main input', 'cheap')],
    '#lookup-answer .notice',
  ],
  profile: [samples.profile, '.hourly'],
  results: [samples.results, '.earn .button', [press('Make a list')], '.roundup li'],
  listed: [samples.results, '.earn .button', [press('Make a list'), press('Copy 10 links')], '.roundup-foot .good'],
  private: [samples.private, '#address'],
  challenge: [samples.challenge, '.notice.alert'],
  wall: [samples.wall, row],
  otherclick: [`${samples.project}?irclickid=abc`, row, [], '.offers li'],
};

/** Runs in the popup: does one step, and says whether it could. */
const doStep = (document, { find, name, text }) => {
  const all = [...document.querySelectorAll(find)];
  const nameOf = (one) => one.getAttribute('aria-label') ?? (one.querySelector('.name') ?? one).textContent;
  const found = all.find((one) => nameOf(one).trim().startsWith(name));
  if (!found || found.disabled) return false;
  if (text === undefined) found.click();
  else {
    found.value = text;
    found.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return true;
};
const isThere = (document, selector) => document.querySelector(selector) !== null;

/** Opens the popup over the page in front, and returns how to run a function in it and how to take it. */
async function openPopup(driver, own) {
  const popup = await driver.popup(own);
  if (driver.name === 'firefox')
    return {
      inside: popup,
      take: async (state, chosen) => {
        const { page, height } = await copyPopup(driver, popup);
        await takeIn(driver, page, { state: `popup-${state}`, chosen, isPopup: true, height });
        await page.close();
        await popup((document) => document.defaultView.close());
      },
    };
  return {
    inside: (work, given) => popup.evaluate(`(${work})(document, ${JSON.stringify(given ?? null)})`),
    take: (state, chosen) => takeIn(driver, popup, { state: `popup-${state}`, chosen, isPopup: true }),
  };
}

/** Takes one state of the popup in the chosen looks. */
export async function takePopup(driver, own, { state, chosen, first, steps = [], last = first }) {
  const { inside, take } = await openPopup(driver, own);
  await until(() => inside(isThere, first));
  for (const step of steps) await until(() => inside(doStep, step));
  await until(() => inside(isThere, last));
  await take(state, chosen);
}

/** Takes every state, and the one over a page of another site. */
export async function drawPopupStates(driver, own, chosen) {
  for (const [state, [address, first, steps, last]] of Object.entries(states)) {
    const page = await driver.open(address);
    await page.bringToFront();
    await takePopup(driver, own, { state, chosen, first, steps, last });
    await page.close();
  }
  await own.bringToFront();
  await takePopup(driver, own, { state: 'elsewhere', chosen, first: '.row-button' });
}
