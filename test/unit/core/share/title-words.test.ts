import { LinkifyIt } from 'linkify-it';
import { describe, expect, it } from 'vitest';
import type { TrackingLink } from '../../../../src/core/link/build-link.ts';
import { channels } from '../../../../src/core/share/channels.ts';
import { composePost } from '../../../../src/core/share/compose-post.ts';
import { titleWords } from '../../../../src/core/share/title-words.ts';
import { postedAddresses } from '../../../../src/core/text/posted-addresses.ts';

const link = 'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog' as TrackingLink;

describe('a title for a post', () => {
  it.each([
    ['t.me/name', 'A logo'],
    ['HTTPS:\\\\evil.example', 'A logo'],
    ['http:\\evil.com\\x', 'A logo'],
    ['\\\\evil.com\\x', 'A logo'],
    ['//evil.com/x', 'A logo'],
    ['//evil', 'A logo'],
    ['evil.com_x', 'A logo evil com_x'],
    ['evil。com/x', 'A logo'],
    ['evil．com／x', 'A logo'],
    ['ｅｖｉｌ.ｃｏｍ⁄x', 'A logo'],
    ['ⓔⓥⓘⓛ.ⓒⓞⓜ/x', 'A logo'],
    ['t.\u200dme/name', 'A logo'],
    ['пример.рф/х', 'A logo'],
    ['例え.中国/x', 'A logo'],
    ['例え。中国/x', 'A logo'],
    ['xn--e1afmkfd.xn--p1ai/x', 'A logo'],
    ['mara@mail.example', 'A logo'],
    ['mara＠mail．example', 'A logo'],
    ['mailto:mara', 'A logo'],
    ['tg://resolve?domain=x', 'A logo'],
    ['whatsapp:send?text=x', 'A logo'],
    ['javascript:alert(1)', 'A logo'],
    ['www.evil.example', 'A logo'],
    ['ｗｗｗ．evil', 'A logo'],
    ['wa.me/123?x=y', 'A logo'],
    ['evil.com:8080', 'A logo'],
    ['evil.com./x', 'A logo'],
    ['evil.com?x', 'A logo'],
    ['10.0.0.1/x', 'A logo'],
    ['evil.com.', 'A logo evil com'],
    ['evil.ninja', 'A logo evil ninja'],
    ['evil.unlisted/x', 'A logo'],
    ['Dr.Smith', 'A logo Dr Smith'],
    ['evil.com.Node.js', 'A logo evil com Node js'],
    ['evil.com-x', 'A logo evil com-x'],
    ['(evil.com/x)', 'A logo ('],
    ['Vue.js/evil.com/x', 'A logo Vue.js/'],
    ['fiverr.com/mara', 'A logo fiverr.com / mara'],
    ['monday.com/a?b=1', 'A logo'],
    ['[here](//evil.com/x)', 'A logo [here] ('],
    ['[here](/r/evil)', 'A logo [here] (r evil)'],
    ['<a href="//evil.com/x">here</a>', 'A logo here'],
    ['<@123> <#456>', 'A logo'],
    ['by @mara', 'A logo by mara'],
    ['by @mara@social.example', 'A logo by'],
    ['@everyone', 'A logo everyone'],
    ['on r/logos or /u/mara', 'A logo on r logos or u mara'],
  ])('contains nothing that a network turns into a link: %s', (address, words) => {
    expect(titleWords(`A logo ${address}`)).toBe(words);
    const linkify = new LinkifyIt();
    for (const { id, template } of channels) {
      const made = composePost({
        channel: id,
        template,
        link,
        gaps: { title: `A logo ${address}` },
        disclosure: '#ad',
      });
      if (!made.ok) throw new Error(made.problem.code);
      expect(postedAddresses(made.value.text).found, id).toEqual(
        /fiverr/.test(address) ? ['fiverr.com', link] : [link],
      );
      if (!/fiverr/.test(address)) expect(linkify.match(made.value.text)?.map(({ url }) => url)).toEqual([link]);
    }
  });

  it.each([
    'Node.js developer, ASP.NET, 3.5 years',
    'ASP.NET/C#, ASP.NET.Core and VB.NET',
    'Vue.js/Nuxt.js and/or React/Next.js 24/7',
    'Ph.D., B.Sc., M.D. in the U.S., e.g. a.m./p.m.',
    'Monday.com and Make.com expert',
    'I will draw 1.5x @ $5.00/hr – no. 1/10',
    'C#/.NET, C++ & #1 seller: 4.9/5.0',
    'No.1, v2.0.1 (rev.3)',
    '网页设计。标志设计',
    'index.html, logo.psd/logo.pdf',
    '👩‍💻 logo ❤️',
    'Data:science, HR and R/Python',
  ])('keeps words that only look like addresses: %s', (title) => expect(titleWords(title)).toBe(title));

  it('stays free of addresses after it is cut', () => {
    const title = `${'word '.repeat(45)}wordwordword.comics`;
    for (let more = 0; more < 30; more += 1) {
      const gaps = { title: `${'x'.repeat(more)}${title}` };
      const made = composePost({
        channel: 'x',
        template: '{disclosure} {title} {link}',
        link,
        gaps,
        disclosure: '#ad',
      });
      expect(made.ok && postedAddresses(made.value.text).found).toEqual([link]);
    }
  });

  it.each(['a.', 'a/', '@', '://', 'a.com/', '<@', 'a-', 'r/', '](', 'http:', '.com', 'ﷺ', 'a@'])(
    'takes time that grows with its length alone: %s',
    (part) => {
      const title = part.repeat(Math.ceil(100_000 / part.length));
      const before = process.cpuUsage();
      titleWords(title);
      const { user } = process.cpuUsage(before);
      expect(user / 1000).toBeLessThan(1000);
    },
  );
});
