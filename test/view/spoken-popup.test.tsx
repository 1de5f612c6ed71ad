// The popup's flows and states in five languages: found, pressed and read by the words of each.
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { recentLinks } from '../../src/flow/library/ask-library.ts';
import { addRecord } from '../../src/store/rows.ts';
import { recordOf } from '../drive/record.mjs';
import { fake } from '../support/fake-browser.ts';
import { files } from '../support/fake-files.ts';
import { controls, spokenLanguages, suiteIn } from '../support/spoken.tsx';

const url = 'https://www.upwork.com/hire/php-developers/';
const link = 'https://upwork.pxf.io/c/1234567/1062918/13634';
const rate = (dollars: number) => ({ price: { minor: dollars * 100, currency: 'USD' }, per: 'hour' });
const person = (at: number) => `https://www.upwork.com/freelancers/~0123456789abcdef0${at}`;
const facts = {
  title: 'PHP developers',
  offers: [],
  listed: [2, 3].map((at) => ({
    title: 'Mara K.',
    address: person(at),
    offer: rate(30),
    about: { role: 'PHP', stars: 4.9, jobSuccess: 98 },
  })),
};

const { button, press, type, choose } = controls;

describe.each(spokenLanguages)('in %s', (language) => {
  const { spoken, say } = suiteIn(language);

  it('somebody sets up, is told what is wrong with a link, and copies the first one', async () => {
    await fake.sync.clear();
    await spoken.popup(url);
    await screen.findByText(say('setUpTitle'));
    await spoken.look(say('setUpWhat'), say('setUpStep_assets'), say('setUpLocal'));
    await type(say('setUpPaste'), 'https://upwork.pxf.io/AbCd12');
    await spoken.look(say('problem_short_link'));
    await press(say('setUpWith_ids'));
    await spoken.look(say('partnerId'), say('setUpIdsWhere'));
    await press(say('setUpWith_paste'));
    await type(say('setUpPaste'), link);
    await spoken.look(say('setUpPays'), say('adId'));
    await press(say('setUpSave'));
    await screen.findByText(say('setUpDone', '1234567'));
    await press(say('copy'));
    await spoken.look(say('pays'), say('copied'), say('lookupOpen'));
    expect(fake.clipboard.text).toContain('/c/1234567/');
  });

  it('an account from another browser is confirmed first', async () => {
    files.reset();
    await spoken.popup(url);
    await button(say('confirmAccount'));
    await spoken.look(say('account_unconfirmed'));
  });

  it('a price, a labelled link in another format, and its QR code', async () => {
    fake.readers.set(7, () => ({ facts: { ...facts, title: 'Mara K.', offers: [rate(45)], listed: [] } }));
    await spoken.popup(person(1));
    await spoken.look(say('kind_profile'), say('earnHeading'), spoken.dollars(31.5), say('notAffiliated'));
    await type(say('label'), 'Spring Blog');
    await spoken.look(say('labelHint', 'spring-blog'));
    await choose(say('copyAs'), 'markdown');
    await press(say('copyFormat', say('format_markdown')));
    await spoken.look(say('copiedAs', say('format_markdown')));
    fireEvent.click(await screen.findByRole('button', { name: say('qr') }));
    await screen.findByText(say('qrDisclose'));
    await spoken.look(say('qrSvg'));
  });

  it('a post with its disclosure in this language, and without it', async () => {
    await spoken.popup(url);
    await press(say('channel_linkedin'));
    await spoken.look(say('caution_linkedin'), say('send_link', say('channel_linkedin')));
    const post = screen.getByLabelText<HTMLTextAreaElement>(say('sharePost')).value;
    expect(post).toMatch({ en: /^Ad –/, pseudo: /^Ad –/, de: /^Anzeige –/, ar: /^إعلان –/, ja: /^広告 –/ }[language]);
    fireEvent.click(screen.getByLabelText(say('disclosed')));
    await screen.findByText(say('disclosureOff'));
    await type(say('sharePost'), 'PHP');
    await screen.findByText(say('shareNoLink'));
    fireEvent.click(screen.getByText(say('trackedAs'), { exact: false }));
    await spoken.look(say('postReset'));
  });

  it('a page whose title cannot be read is called by its kind, and no title is stored', async () => {
    await spoken.popup(person(1));
    await screen.findByRole('heading', { name: say('kind_profile') });
    await press(say('channel_linkedin'));
    const post = await screen.findByLabelText<HTMLTextAreaElement>(say('sharePost'));
    expect(post.value).toContain(say('kind_profile'));
    await spoken.look();
    await press(say('send_link', say('channel_linkedin')));
    await waitFor(async () => expect(await recentLinks()).toHaveLength(1));
    expect((await recentLinks())[0]).not.toHaveProperty('title');
  });

  it('people on a page become a list', async () => {
    fake.readers.set(7, () => ({ facts }));
    await spoken.popup(url);
    await press(say('roundupOpen'));
    await screen.findByText(say('roundupHeading', spoken.number(2), spoken.number(2)));
    await spoken.look(say('sort'), say('roundupStarts'), spoken.dollars(21));
    await press(spoken.counted('roundupCopy', 2));
    await screen.findByText(spoken.counted('roundupCopied', 2), { exact: false });
    await spoken.look();
  });

  it.each([
    ['https://www.upwork.com/nx/find-work/', 'reason_private'],
    ['https://www.upwork.com/jobs/~0123456789abcdef01', 'reason_jobs'],
  ] as const)('a page without a link of its own takes another address: %s', async (address, reason) => {
    await spoken.popup(address);
    await type(say('nearest'), url);
    await button(say('copy'));
    await spoken.look(say(reason));
  });

  it.each([
    [{ wall: 'challenge' }, url, 'wallChallenge'],
    [{ wall: 'login', title: 'Mara K.' }, person(1), 'wallLogin'],
    [{ gone: true }, url, 'pageGone'],
  ] as const)('a page that readers cannot see: %j', async (what, address, sentence) => {
    fake.readers.set(7, () => ({ facts: { offers: [], listed: [], ...what } }));
    await spoken.popup(address);
    await screen.findByText(say(sentence));
    await spoken.look();
  });

  it('the links of another site, whose they are, and the user’s own', async () => {
    await addRecord(recordOf({ landingPage: url }));
    fake.readers.set(7, () => `<a href="${url}">PHP</a> <a href="${link.replace('1234567', '7654321')}">PHP</a>`);
    await spoken.popup('https://blog.example/');
    await screen.findByText(say('recentHeading'));
    await spoken.look(say('recentAll'));
    await press(say('checkOpen'));
    await screen.findByText(say('checkGroup_convertible'));
    await spoken.look(say('found_others', '7654321'), say('checkGroup_others'), say('checkStays'));
  });

  it('the calculator with its terms, and what it does not understand', async () => {
    await spoken.popup(url);
    fireEvent.click(await screen.findByRole('tab', { name: say('tab_calculator') }));
    await type(say('lookup'), '45/hr 3h');
    await spoken.look(spoken.dollars(94.5), spoken.counted('spentHours', 3, spoken.dollars(45), spoken.dollars(135)));
    fireEvent.click(screen.getByText(say('lookupTerms')));
    await spoken.look(say('termsEvent'), say('term_windowDays'));
    await type(say('lookup'), '45/hr #some');
    await spoken.look(say('spend_not_understood', '#some'));
  });

  it('what an organisation has set, and what is wrong with it', async () => {
    const theirs = { host: 'upwork.pxf.io', partnerId: '7654321', adId: '1062918', programId: '13634', name: 'PHP' };
    await fake.managed.set({ account: theirs, labels: ['php'], label: 7 });
    await spoken.popup(url);
    await screen.findByText(say('managedWrong', 'label'));
    await spoken.look();
    await screen.findAllByTitle(say('managed'));
  });

  it('a visit that began with another’s link', async () => {
    fake.worker = async () => ({ recorded: false });
    await fake.session.set({ 'other-click.7': true });
    await spoken.popup(url);
    await screen.findByText(say('otherClick'));
    await press(say('copy'));
    await spoken.look(say('copiedNotRecorded'));
  });

  it('a consultation says how long its sessions are, and what each could pay', async () => {
    const price = { minor: 5000, currency: 'USD' };
    const offers = [30, 60].map((minutes) => ({ price, per: 'session', minutes }));
    fake.readers.set(7, () => ({ facts: { title: 'PHP developers', offers, listed: [] } }));
    await spoken.popup('https://www.upwork.com/services/consultation/php-developers-1563588602033639424');
    const minutes = new Intl.NumberFormat(spoken.locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
    await spoken.look(minutes.format(30), minutes.format(60), spoken.dollars(35));
  });
});
