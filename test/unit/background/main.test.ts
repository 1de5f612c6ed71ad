import { beforeEach, expect, it, vi } from 'vitest';
import { linkFormats } from '../../../src/core/share/format-link.ts';
import { account } from '../../drive/record.mjs';
import { firstLink } from '../../support/first-link.ts';

const page = 'https://www.upwork.com/hire/php-developers/';
const linked = 'https://www.upwork.com/hire/logo-designers/?utm_source=mail';
const linkTo = (address: string) => firstLink(address, '');
const tab = { id: 7, url: page, incognito: false, active: true };

const clipboard = {
  text: '',
  async writeText(text: string) {
    clipboard.text = text;
  },
};

beforeEach(() => {
  vi.resetModules();
  clipboard.text = '';
});

/** Starts the background in a browser with an account; returns what a popup would then read. */
async function start(origin = 'chrome-extension://own/') {
  const { fake } = await import('../../support/fake-browser.ts');
  fake.origin = origin;
  fake.tabs = [tab];
  vi.stubGlobal('navigator', { clipboard, locks: fake.locks, storage: navigator.storage });
  // The snapshot three seconds later would happen during another test.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await import('../../../src/background/main.ts');
  vi.useRealTimers();
  const { saveAccount } = await import('../../../src/flow/settings/change-accounts.ts');
  const { recentLinks } = await import('../../../src/flow/library/ask-library.ts');
  const { loadArriving } = await import('../../../src/flow/page/load-arriving.ts');
  await saveAccount(account);
  const told: unknown[] = [];
  fake.pages.set(7, (message) => told.push(message));
  /** Waits for the badge's text. */
  const badge = () =>
    vi.waitFor(() => {
      const shown = fake.buttons.get(7)?.badge;
      if (!shown) throw new Error('No badge yet.');
      return shown;
    });
  /** The background's answer to a message; nothing if it leaves the message to others. */
  const ask = (message: unknown, sender: object) =>
    new Promise((answer) => {
      void fake.message
        .fire(message, sender, answer)
        .then(([isAnswering]) => isAnswering === true || answer(undefined));
    });
  const opening = () => loadArriving({ id: 7, address: page, incognito: false });
  return { fake, told, badge, opening, recentLinks, ask };
}

it('each installation creates one menu, with copying and copying as each format, for pages and links', async () => {
  const { fake } = await start();
  await fake.installed.fire({ reason: 'update' });
  await fake.installed.fire({ reason: 'update' });
  const half = fake.menu.length / 2;
  expect(fake.menu.map(({ id, parentId, title }) => [id, parentId, title]).slice(0, half)).toEqual([
    ['page:url', undefined, 'menuCopyLink'],
    ['page-as', undefined, 'menuCopyAs'],
    ...linkFormats
      .filter((format) => format !== 'url')
      .map((format) => [`page:${format}`, 'page-as', `format_${format.replaceAll('-', '_')}`]),
  ]);
  const upwork = ['https://www.upwork.com/*'];
  const anyUpwork = [
    'https://www.upwork.com/*',
    'https://upwork.com/*',
    'http://www.upwork.com/*',
    'http://upwork.com/*',
  ];
  for (const item of fake.menu.slice(0, half))
    expect(item).toMatchObject({ contexts: ['page'], documentUrlPatterns: upwork });
  for (const item of fake.menu.slice(half)) {
    expect(item).toMatchObject({ contexts: ['link'], targetUrlPatterns: anyUpwork });
    expect(item).not.toHaveProperty('documentUrlPatterns');
  }
});

it.each([
  ['install', ['chrome-extension://own/src/dashboard/index.html#welcome']],
  ['update', []],
  ['browser_update', []],
  ['chrome_update', []],
  ['shared_module_update', []],
])('after %s it opens %j', async (reason, opened) => {
  const { fake } = await start();
  await fake.installed.fire({ reason });
  expect(fake.opened).toEqual(opened);
});

it('of several updates it remembers the version before the first, for the line in the dashboard', async () => {
  const { fake } = await start();
  await fake.installed.fire({ reason: 'update', previousVersion: '1.2.3' }); // The same version, loaded again.
  expect(await fake.local.get('updatedFrom')).toEqual({});
  await fake.installed.fire({ reason: 'update', previousVersion: '0.9.0' });
  await vi.waitFor(async () => expect(await fake.local.get('updatedFrom')).toEqual({ updatedFrom: '0.9.0' }));
  await fake.installed.fire({ reason: 'update', previousVersion: '1.0.0' });
  await fake.installed.fire({ reason: 'chrome_update', previousVersion: '0.1.0' });
  expect(await fake.local.get('updatedFrom')).toEqual({ updatedFrom: '0.9.0' });
  expect(fake.opened).toEqual([]);
});

it.each([
  ['Chromium', 'chrome-extension://own/', 0],
  ['Firefox', 'moz-extension://own/', 1],
])('in %s, what is typed and not sent comes through an update', async (_, origin, reloads) => {
  const { fake } = await start(origin);
  const before = fake.reloads;
  const typed = {
    'typed.draft': { text: 'Half a post' },
    'post.x.https://www.upwork.com/': { text: 'A post', link: 'l' },
  };
  await fake.session.set({ ...typed, 'other-click.7': true });
  await fake.updateWaiting.fire({ version: '9.9.9' });
  await vi.waitFor(async () => expect(await fake.local.get('carried')).toEqual({ carried: typed }));
  await vi.waitFor(() => expect(fake.reloads - before).toBe(reloads));
  fake.session.renew(); // As every browser does with an update.
  await fake.session.set({ 'typed.draft': { text: 'Typed since' } });
  await fake.installed.fire({ reason: 'update', previousVersion: '1.0.0' });
  await vi.waitFor(async () => expect(await fake.local.get('carried')).toEqual({}));
  expect(await fake.session.get(null)).toEqual({ ...typed, 'typed.draft': { text: 'Typed since' } });
});

it('what an update could not put back yet comes through the next one as well', async () => {
  const { fake } = await start();
  await fake.local.set({ carried: { 'typed.draft': { text: 'An old draft' }, 'typed.search': 'old' } });
  await fake.session.set({ 'typed.search': 'new' });
  await fake.updateWaiting.fire({ version: '9.9.9' });
  await vi.waitFor(async () =>
    expect(await fake.local.get('carried')).toEqual({
      carried: { 'typed.draft': { text: 'An old draft' }, 'typed.search': 'new' },
    }),
  );
});

it('the menu on a page copies its link, records it, and shows a badge for three seconds', async () => {
  const { fake, told, badge, recentLinks } = await start();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await fake.menuClick.fire({ menuItemId: 'page:url' }, tab);
  expect(await badge()).toBe('✓');
  await vi.waitFor(() => expect(told).toEqual([{ name: 'notice/show', title: 'appName', text: 'noticeCopied' }]));
  expect(clipboard.text).toBe(linkTo(page));
  expect(await recentLinks()).toMatchObject([
    { trackingLink: linkTo(page), uses: [{ format: 'url', channel: 'copy', state: 'done' }] },
  ]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(fake.buttons.get(7)).toMatchObject({ badge: '', icon: '/icons/lit-16.png' });
  vi.useRealTimers();
});

const hire = 'https://www.upwork.com/hire/logo-designers/';
it.each([
  [
    'with the words that Firefox tells',
    { linkText: ' R&D <b>"logos"</b>\n' },
    'R&D <b>"logos"</b>',
    'R&D \\<b>"logos"\\</b>',
  ],
  ['with the words of its address where Chromium tells none', {}, undefined, 'Logo designers'],
  ['with the words of its address where the link is a picture', { linkText: linked }, undefined, 'Logo designers'],
])('the menu on a link copies that link %s', async (_, said, title, written) => {
  const { fake, badge, recentLinks } = await start();
  await fake.menuClick.fire({ menuItemId: 'link:markdown', linkUrl: linked, ...said }, tab);
  expect(await badge()).toBe('✓');
  expect(clipboard.text).toMatch(/^Ad – I earn a commission|^Ad /);
  expect(clipboard.text.endsWith(` [${written}](${linkTo(hire)})`)).toBe(true);
  const [row] = await recentLinks();
  expect([row?.landingPage, row?.title, row?.uses]).toMatchObject([
    hire,
    title,
    [{ format: 'markdown', state: 'done' }],
  ]);
});

it('nothing is copied for a page that cannot be linked: the badge is "!", and the popup gives the reason once', async () => {
  const { fake, badge, opening, recentLinks } = await start();
  await fake.menuClick.fire({ menuItemId: 'link:html', linkUrl: 'https://www.upwork.com/nx/find-work/' }, tab);
  expect(await badge()).toBe('!');
  expect([clipboard.text, await recentLinks()]).toEqual(['', []]);
  await vi.waitFor(async () => expect(await opening()).toMatchObject({ refusal: 'problem_not_linkable' }));
  expect(await opening()).not.toHaveProperty('refusal');
});

it('a reason is forgotten after a copy that worked, and when the tab closes', async () => {
  const { fake, badge, opening } = await start();
  const refuse = async () => {
    fake.buttons.clear();
    await fake.menuClick.fire({ menuItemId: 'link:url', linkUrl: 'https://www.upwork.com/nx/find-work/' }, tab);
    expect(await badge()).toBe('!');
    await vi.waitFor(() => expect(fake.session.all()).toHaveProperty(['refusal.7']));
  };
  await refuse();
  fake.buttons.clear();
  await fake.command.fire('copy-link', tab);
  expect(await badge()).toBe('✓');
  // Opening removes the reason, so it is read once, when everything is settled.
  await vi.waitFor(() => expect(fake.session.all()).toEqual({}));
  expect(await opening()).not.toHaveProperty('refusal');
  await refuse();
  await fake.tabClosed.fire(7);
  expect(await opening()).not.toHaveProperty('refusal');
});

it('if the clipboard refuses, the badge is "!" and the row is not confirmed', async () => {
  const { fake, told, badge, opening, recentLinks } = await start();
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: () => Promise.reject(new Error('No.')) } });
  await fake.command.fire('copy-link', tab);
  expect(await badge()).toBe('!');
  await vi.waitFor(() => expect(told).toMatchObject([{ text: 'noticeFailed' }]));
  expect(await recentLinks()).toMatchObject([{ uses: [{ state: 'pending' }] }]);
  expect(await opening()).toMatchObject({ refusal: 'noticeFailed' });
});

it('if the library fails, the link is copied and the notice says that it is not recorded', async () => {
  const { fake, told, badge } = await start();
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    },
  });
  await fake.command.fire('copy-link', tab);
  expect(await badge()).toBe('✓');
  await vi.waitFor(() => expect(told).toMatchObject([{ text: 'noticeNotRecorded' }]));
  expect(clipboard.text).toBe(linkTo(page));
});

it('the menu in a private window copies and records nothing', async () => {
  const { fake, badge, told, recentLinks } = await start();
  await fake.menuClick.fire({ menuItemId: 'page:url' }, { ...tab, incognito: true });
  expect(await badge()).toBe('✓');
  await vi.waitFor(() => expect(told).toMatchObject([{ text: 'notice_private' }]));
  expect([clipboard.text, await recentLinks()]).toEqual([linkTo(page), []]);
});

it.each([
  [{ menuItemId: 'page-as' }, tab],
  [{ menuItemId: 'other:url' }, tab],
  [{ menuItemId: 'page:url' }, undefined],
])('a click on %j in %j does nothing', async (info, where) => {
  const { fake } = await start();
  await fake.menuClick.fire(info, where);
  await fake.command.fire('other', tab);
  expect([clipboard.text, fake.buttons.size]).toEqual(['', 0]);
});

it('the address bar copies what was pasted, in the active tab, and shows it there', async () => {
  const { fake, badge, recentLinks } = await start();
  fake.tabs = [{ id: 7, active: true }];
  await fake.entered.fire(`  ${linked} `);
  expect(await badge()).toBe('✓');
  expect(clipboard.text).toBe(linkTo(hire));
  expect(await recentLinks()).toMatchObject([{ landingPage: hire, uses: [{ state: 'done' }] }]);
});

it.each([
  ['320', '!'],
  ['https://www.upwork.com/nx/find-work/', '!'],
])('Enter on %s copies nothing and shows %s', async (text, said) => {
  const { fake, badge, recentLinks } = await start();
  await fake.entered.fire(text);
  expect(await badge()).toBe(said);
  expect([clipboard.text, await recentLinks()]).toEqual(['', []]);
});

const search = 'https://www.upwork.com/nx/search/talent/?q=R%26D%20%3Cb%3E%20%22x%22%20%27y%27';
it.each([
  ['chrome-extension://own/', search, `omniboxCopy R&#38;D &#60;b&#62; &#34;x&#34; &#39;y&#39;`],
  ['moz-extension://own/', search, `omniboxCopy R&D <b> "x" 'y'`],
  ['chrome-extension://own/', ' 320 ', 'omniboxSpend $320 $150'],
  ['chrome-extension://own/', '30-60/hr x 3h', 'omniboxSpend earnRange $90 $180 earnRange $63 $126'],
  ['chrome-extension://own/', '100 €', 'omniboxHint'],
  ['chrome-extension://own/', 'https://www.upwork.com/nx/find-work/', 'reason_private'],
  ['chrome-extension://own/', 'https://www.upwork.com/about', 'reason_other'],
  ['chrome-extension://own/', 'https://www.upwork.com/freelance-jobs/', 'reason_jobs'],
  ['chrome-extension://own/', '', 'omniboxHint'],
])('in %s, for %s, the suggestion is %s', async (origin, typed, suggestion) => {
  const { fake } = await start(origin);
  await fake.typed.fire(typed);
  expect(fake.suggestion).toBe(suggestion);
});

it('a slow answer does not replace the answer to what was typed later', async () => {
  const { fake } = await start();
  const { get } = fake.sync;
  let answer = () => {};
  fake.sync.get = async (keys) => {
    await new Promise<void>((done) => (answer = done));
    return get(keys);
  };
  const first = fake.typed.fire('320');
  await fake.typed.fire(page);
  answer();
  await first;
  expect(fake.suggestion).toBe('omniboxCopy PHP developers');
});

it('the browser tells own pages and content scripts apart, not their messages', async () => {
  const { fake, recentLinks, ask } = await start();
  const { rowOf } = await import('../../support/library-rows.ts');
  const own = { id: 'own', origin: 'chrome-extension://own' };
  const content = { id: 'own', origin: 'https://www.upwork.com', frameId: 0, tab };
  const add = { name: 'record/add', record: rowOf('a') };
  for (const stranger of [content, { ...own, id: 'other' }, { id: 'own', origin: 'chrome-extension://own.evil' }])
    expect(await ask(add, stranger)).toBeUndefined();
  expect(await recentLinks()).toEqual([]);
  expect(await ask(add, own)).toEqual({ recorded: true });
  await ask({ name: 'page/moved' }, { ...content, frameId: 3 });
  expect(fake.buttons.size).toBe(0);
  await ask({ name: 'page/moved' }, content);
  expect(fake.buttons.get(7)).toMatchObject({ icon: '/icons/lit-16.png', title: 'buttonLit' });
});

it('when the user takes site access back, the button goes quiet in every tab', async () => {
  const { fake, ask } = await start();
  await ask({ name: 'page/moved' }, { id: 'own', frameId: 0, tab, url: page, origin: 'https://www.upwork.com' });
  await vi.waitFor(() => expect(fake.buttons.get(7)?.icon).toBe('/icons/lit-16.png'));
  await fake.access.remove({ origins: ['https://www.upwork.com/*'] });
  await vi.waitFor(() =>
    expect(fake.buttons.get(7)).toMatchObject({ icon: '/icons/quiet-16.png', badge: '', title: 'appName' }),
  );
});

it('a browser that answers nothing leaves no failure unheard: what was said before stays', async () => {
  const { fake } = await start();
  await fake.installed.fire({ reason: 'update' });
  const menu = [...fake.menu];
  await fake.typed.fire(page);
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  const { browser } = await import('../../support/fake-browser.ts');
  const broken = () => Promise.reject(new Error('The profile is broken.'));
  for (const [target, name] of [
    [browser.tabs, 'query'],
    [browser.storage.session, 'remove'],
    [browser.contextMenus, 'removeAll'],
    [browser.storage.sync, 'get'],
    [browser.storage.local, 'get'],
  ] as unknown as [Record<string, () => unknown>, string][])
    vi.spyOn(target, name).mockImplementation(broken);
  await fake.installed.fire({ reason: 'update' });
  await fake.typed.fire('320');
  await fake.access.remove({ origins: ['https://www.upwork.com/*'] });
  await fake.tabClosed.fire(7);
  await new Promise((done) => setImmediate(done));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
  expect(fake.menu).toEqual(menu);
});
