import { beforeEach, describe, expect, it } from 'vitest';
import { copyPage } from '../../../src/flow/copy/copy-page.ts';
import { describeOmnibox } from '../../../src/flow/page/answer-omnibox.ts';
import { lightButton } from '../../../src/flow/page/light-button.ts';
import { menuTitles } from '../../../src/flow/page/menu-titles.ts';
import { saveAccount } from '../../../src/flow/settings/change-accounts.ts';
import { readCatalog, wordsOf } from '../../support/catalogs.ts';
import { fake } from '../../support/fake-browser.ts';
import { account } from '../../support/records.ts';

const person = 'https://www.upwork.com/freelancers/~0123456789abcdef01';
const names =
  /Finder’s Fee|Finder's Fee|Upwork|impact\.com|Markdown|HTML|BBCode|CSV|\bURL\b|\bQR\b|US\$|Alt\+Shift\+\w/g;
const latinIn = (texts: readonly string[]) =>
  texts.filter((text) => /\p{Script=Latin}{2,}/u.test(text.replace(names, '')));

describe.each(['ar', 'ja'] as const)('in %s, where no page is open', (language) => {
  beforeEach(() => {
    const words = wordsOf(readCatalog(language));
    fake.locale = language;
    fake.say = (key, gaps) => words(key as never, ...gaps);
  });

  it('the notices say what became of a copy', async () => {
    const told: string[] = [];
    fake.pages.set(7, (message) => told.push((message as { text: string }).text));
    const tab = { id: 7, address: person, incognito: false };
    await copyPage({ tab });
    await saveAccount(account);
    await copyPage({ tab });
    await copyPage({ tab: { ...tab, incognito: true } });
    await copyPage({ tab, address: 'https://www.upwork.com/nx/find-work/' });
    fake.clipboard.refuses = true;
    fake.worker = async () => false;
    await copyPage({ tab });
    fake.clipboard.refuses = false;
    expect(new Set(told).size).toBeGreaterThan(3);
    expect(latinIn(told)).toEqual([]);
  });

  it('the menu and the button', async () => {
    const { copy, copyAs, formats } = await menuTitles();
    const titles = [copy, copyAs, ...formats.map(([, title]) => title)];
    await lightButton({ id: 7, address: person, incognito: false });
    expect(new Set(titles).size).toBeGreaterThan(5);
    expect(latinIn([...titles, fake.buttons.get(7)?.title ?? ''])).toEqual([]);
  });

  it('the address bar, whatever is typed', async () => {
    const typed = ['', 'hello', '320', '45/hr 20h', person, 'https://www.upwork.com/', 'https://www.upwork.com/jobs/x'];
    const said = await Promise.all(typed.map(describeOmnibox));
    expect(new Set(said).size).toBeGreaterThan(4);
    expect(latinIn(said)).toEqual([]);
  });
});
