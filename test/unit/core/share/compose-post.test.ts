import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrackingLink } from '../../../../src/core/link/build-link.ts';
import { channelOf, channels, serverOf } from '../../../../src/core/share/channels.ts';
import { carryEdit, composePost, describePost, templateProblem } from '../../../../src/core/share/compose-post.ts';
import { checkDisclosure } from '../../../../src/core/share/disclosure/check-disclosure.ts';
import { disclose } from '../../../../src/core/share/disclosure/disclose.ts';
import { disclosureLanguages, disclosures } from '../../../../src/core/share/disclosure/wordings.ts';
import { disclosureWords } from '../../../../src/core/share/disclosure/words-to-check.ts';
import { postLength } from '../../../../src/core/share/post-length.ts';

const link =
  'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog&subId2=x&u=https%3A%2F%2Fwww.upwork.com%2F' as TrackingLink;
const compose = (title: string, more: object = {}) =>
  composePost({ channel: 'x', template: channelOf('x').template, link, gaps: { title }, disclosure: '#ad', ...more });

describe('channels: one row each', () => {
  const post = { text: `#ad Logo & more\n${link}`, url: link, title: 'Logo & more', server: 'mastodon.example' };
  it.each([
    ['x', 'https://x.com/intent/tweet', ['text']],
    ['linkedin', 'https://www.linkedin.com/sharing/share-offsite/', ['url']],
    ['reddit', 'https://www.reddit.com/submit', ['type', 'title', 'text']],
    ['facebook', 'https://www.facebook.com/sharer/sharer.php', ['u']],
    ['bluesky', 'https://bsky.app/intent/compose', ['text']],
    ['threads', 'https://www.threads.com/intent/post', ['text']],
    ['mastodon', 'https://mastodon.example/share', ['text']],
    ['whatsapp', 'https://wa.me/', ['text']],
    ['telegram', 'https://t.me/share/url', ['url', 'text']],
    ['email', 'mailto:', ['subject', 'body']],
  ] as const)('%s opens its compose page with what it really takes', (id, start, names) => {
    const address = channelOf(id).compose?.(post) ?? '';
    expect(address.startsWith(start)).toBe(true);
    const { searchParams } = new URL(address);
    expect([...searchParams.keys()]).toEqual(names);
    expect([...searchParams.values()].some((value) => value.includes(link))).toBe(true);
    expect(new URL(address).host).not.toBe(new URL(link).host);
  });

  it.each(['instagram', 'tiktok', 'youtube', 'discord', 'slack'] as const)('%s is copied for', (id) => {
    expect(channelOf(id)).toMatchObject({ takes: 'nothing' });
    expect(channelOf(id).compose).toBeUndefined();
  });

  it('every channel is there once, and its default template makes a clear post', () => {
    expect(new Set(channels.map(({ id }) => id)).size).toBe(channels.length);
    for (const { id, template, disclosure } of channels) {
      const made = composePost({
        channel: id,
        template,
        link,
        gaps: { title: 'A logo' },
        disclosure: disclosures.en[disclosure],
      });
      expect(made.ok && made.value.findings, id).toEqual([]);
    }
  });

  it.each([
    ['mastodon.social', 'mastodon.social'],
    ['https://Mastodon.Social/@mara', 'mastodon.social'],
    ['@mara@fosstodon.org', 'fosstodon.org'],
    ['localhost', undefined],
    ['a.b:3000', undefined],
    ['evil.example/x?y', 'evil.example'],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('the server in %j is %s', (text, server) => expect(serverOf(text)).toBe(server));
});

describe('a post', () => {
  it('reads as its template says, without a space if a gap stays empty', () => {
    const template = '{disclosure}\n{title} by {seller}\n{from}\n\n{link}';
    expect(compose('A logo', { template, gaps: { title: 'A logo', seller: 'Mara K.' } })).toMatchObject({
      ok: true,
      value: { text: `#ad\nA logo by Mara K.\n\n${link}`, cut: 'nothing', findings: [] },
    });
  });

  it.each(['{title} {link}', '{title} {link} {disclosure}', '{link}'])(
    'of %s still begins with its disclosure',
    (template) => {
      const made = compose('A logo', { template });
      expect(made.ok && made.value.text.startsWith('#ad ')).toBe(true);
      expect(made.ok && made.value.text.split('#ad')).toHaveLength(2);
    },
  );

  it('takes no other link from a title or a name, and no line break into its subject', () => {
    const other = 'https://upwork.pxf.io/c/7654321/1/13634';
    const gaps = { title: `A logo ${other} ${'word '.repeat(100)}`, seller: `Mara ${other.replace('https://', '')}` };
    for (const title of [gaps.title, `A logo ${other}`]) {
      const made = compose('', { template: '{disclosure} {title} by {seller} {link}', gaps: { ...gaps, title } });
      expect(made.ok && made.value.text).toMatch(/^#ad A logo .*by Mara https:/);
      expect(made.ok && made.value.text.split('/c/')).toHaveLength(2);
    }
    const post = { text: 'x', url: link, title: 'A\r\nBcc: a@b.example', server: '' };
    expect(channelOf('email').compose?.(post)).toBe('mailto:?subject=A%20Bcc%3A%20a%40b.example&body=x');
  });

  it('says that its disclosure is missing if the user turned it off', () => {
    const made = compose('A logo', { disclosure: undefined });
    expect(made.ok && made.value.findings).toEqual([{ code: 'missing' }]);
  });

  it('that is too long loses its hashtags first, then the end of its title, but never disclosure or link', () => {
    const tags = { title: 'word '.repeat(48), hashtags: '#logo #design #brand' };
    const untagged = compose('', { gaps: tags });
    expect(untagged).toMatchObject({ ok: true, value: { cut: 'hashtags' } });
    const cut = compose('', { gaps: { ...tags, title: 'word '.repeat(200) } });
    expect(cut).toMatchObject({ ok: true, value: { cut: 'title', length: 279 } });
    expect(cut.ok && cut.value.text).toMatch(/^#ad word .*…/);
    expect(cut.ok && cut.value.text.endsWith(link)).toBe(true);
  });

  it('fits its channel with any title, and keeps disclosure and link complete', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 600 }),
        fc.constantFrom('x', 'bluesky', 'mastodon', 'threads', 'reddit'),
        (title, channel) => {
          const made = composePost({
            channel,
            template: '{disclosure} {title} {link}',
            link,
            gaps: { title },
            disclosure: '#ad',
          });
          if (!made.ok) throw new Error(made.problem.code);
          const { text, length, limit = Number.POSITIVE_INFINITY, findings } = made.value;
          expect(text.startsWith('#ad')).toBe(true);
          expect(text.endsWith(link)).toBe(true);
          expect(length).toBeLessThanOrEqual(limit);
          expect(length).toBe(postLength(channel, text));
          expect(findings.map(({ code }) => code)).not.toContain('after-link');
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['{title}', 'no-link', undefined],
    ['{link} {titel}', 'unknown-gap', '{titel}'],
    ['  ', 'empty-template', undefined],
    ['{link}'.padEnd(5001, 'x'), 'template-too-long', undefined],
  ])('is not made from a broken template (%#): the answer is a code with its sentence', (template, code, seen) => {
    expect(templateProblem(template)).toEqual({ code, ...(seen ? { seen } : {}) });
    expect(compose('x', { template })).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('counting', () => {
  it.each([
    ['x', `a ${link}`, 25],
    ['x', '👨‍👩‍👧‍👦', 2],
    ['bluesky', '👨‍👩‍👧‍👦é', 2],
    ['mastodon', `a ${link}`, 25],
    ['mastodon', 'hi @mara@mastodon.example', 8],
    ['threads', 'abc', 3],
    ['linkedin', '😀', 2],
  ] as const)('%s counts %j as %i', (channel, text, length) => expect(postLength(channel, text)).toBe(length));
});

describe('the objections of regulators', () => {
  it.each([
    ['#aff', 'weak-tag'],
    ['#spon', 'weak-tag'],
    ['#partner', 'weak-tag'],
    ['#collab', 'weak-tag'],
    ['affiliate link', 'bare-affiliate-link'],
    ['Thanks to Upwork', 'thanks-to-brand'],
    ['I may earn a commission', 'conditional'],
  ])('%s is reported, with the words that caused it', (wording, code) => {
    expect(checkDisclosure(`${wording}: ${link}`, link)).toContainEqual({ code, seen: expect.stringMatching(/./) });
  });

  it('a disclosure after the link, or behind the cut, is reported as such', () => {
    expect(checkDisclosure(`Look ${link} #ad`, link)).toEqual([{ code: 'after-link', seen: '#ad' }]);
    expect(checkDisclosure(`a\nb\nc\nd #ad ${link}`, link)).toEqual([{ code: 'behind-cut', seen: '#ad' }]);
  });

  it('each of our wordings, in every language and form, is clear and unconditional', () => {
    for (const language of disclosureLanguages)
      for (const form of ['short', 'medium', 'long'] as const) {
        const wording = disclosures[language][form];
        expect(checkDisclosure(`${wording} ${link}`, link), wording).toEqual([]);
        expect(wording).not.toMatch(/\b(?:may|might|could|könnte|pourrais|podría)\b/i);
      }
    expect(disclosureLanguages.filter((language) => disclosures[language].rule)).toEqual(['en', 'de', 'fr']);
  });

  it.each(disclosureLanguages)(
    'every label of %s is recognised as a tag, at the start and after its lead words',
    (language) => {
      const { labels, leads = [] } = disclosureWords[language];
      for (const label of labels)
        for (const wording of [`#${label}`, label.toUpperCase(), ...leads.map((lead) => `This ${lead} ${label} for X`)])
          expect(checkDisclosure(`${wording}: ${link}`, link), wording).toEqual([]);
    },
  );

  it.each(['', '   ', '\t', '\u200b', '\u202e \0'])("the user's wording %j does not count, and ours is used", (own) => {
    expect(disclose({ language: 'en', own }, 'medium', 'en')).toBe(disclosures.en.medium);
    expect(disclose({ language: 'en', own: `Ad${own}` }, 'medium', 'en')).toBe(`Ad${own}`);
  });

  it.each([
    'Facebook ad specialist',
    'I will design your ad',
    'Your next ad – by Mara',
    'Mara K., Google Ad expert | I get you results',
    'We receive great reviews',
    'Logo oder Anzeige gestalten',
    'Look at this\nAd copywriter',
    '广告设计师，十年经验',
    '広告デザイナー：ロゴを作ります',
    'Таргетолог, реклама в соцмережах',
    'مصمم إعلانات محترف',
    'अनुभवी विज्ञापन लेखक',
  ])('a title that mentions ads is not a disclosure: %s', (title) => {
    expect(checkDisclosure(`${title} ${link}`, link)).toEqual([{ code: 'missing' }]);
    expect(checkDisclosure(`${title} ${link} #ad`, link)).toEqual([{ code: 'after-link', seen: '#ad' }]);
    expect(checkDisclosure(`#ad ${title} ${link}`, link)).toEqual([]);
  });

  it.each([
    'Ad',
    '(ad)',
    '[Ad] A logo',
    'A logo (ad)',
    'A logo – Ad –',
    'A logo\nAd:',
    'Werbung A logo',
    'This is an ad for a designer I like:',
    'Paid ad.',
    'I get paid when you hire through',
    'We receive a commission:',
    'I earn from hires through',
    'この投稿には広告が含まれます。',
    '【PR】ロゴデザイナー',
    '依頼が成立すると報酬を受け取ります。',
    '本文含广告：',
    '如果你雇用他，我会获得一些佣金。',
    'Це реклама:',
    'Заробляю невелику комісію з цього посилання.',
    'هذا إعلان:',
    'عندما توظف عبره أكسب عمولة.',
    'यह विज्ञापन है।',
    'हायर करने पर मुझे कमीशन मिलता है।',
  ])('%j is a disclosure', (wording) => expect(checkDisclosure(`${wording} ${link}`, link)).toEqual([]));

  it('is found in linear time', () => {
    for (const piece of ['ad ', '(ad ', 'I get ', '- ', 'is an ad', 'enthält ', 'wir ', '\n', '#', 'Ad \n'])
      expect(checkDisclosure(piece.repeat(20_000)).length).toBeLessThan(9);
  });

  it('words that only begin like a label are not labels', () => {
    expect(checkDisclosure(`#adventure ${link}`, link)).toEqual([{ code: 'missing' }]);
    expect(checkDisclosure(`#partnership #ad ${link}`, link)).toEqual([]);
  });
});

it('an edited post gets another link as it is, whatever signs it has', () => {
  const other = `${link}&brand=$$5$&and=$'` as TrackingLink;
  const post = (of: TrackingLink) => describePost('x', `My words: ${of}`, of);
  expect(carryEdit(`Mine: ${link} (new)`, post(link), post(other))).toBe(`Mine: ${other} (new)`);
});

it('a disclosure in other words stands where the first one did, and in front of a post that has lost it', () => {
  const post = (disclosure: string) => ({ ...describePost('x', `${disclosure} Words ${link}`, link), disclosure });
  const carry = (text: string) => carryEdit(text, post('#ad'), post('#Anzeige $& $1'));
  expect(carry(`Mine first. #ad {link} #ad`)).toBe('Mine first. #Anzeige $& $1 {link} #ad');
  expect(carry('#advice {link}')).toBe('#Anzeige $& $1 #advice {link}');
});
