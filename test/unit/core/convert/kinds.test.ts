import { describe, expect, it } from 'vitest';
import { convertDraft } from '../../../../src/core/convert/convert-draft.ts';
import type { DraftFormat } from '../../../../src/core/convert/draft-format.ts';
import { findInDraft } from '../../../../src/core/convert/find-in-draft.ts';
import { buildTrackingLink } from '../../../../src/core/link/build-link.ts';
import { detectPage } from '../../../../src/core/page/detect-page.ts';
import { account } from '../../../support/records.ts';

// More of each kind that occurs in the field. P, S and F are a page with a slug, a search, and a person.
const pages: Record<string, string> = {
  P: 'https://www.upwork.com/hire/php-developers/',
  S: 'https://www.upwork.com/nx/search/talent/?q=php',
  F: 'https://www.upwork.com/freelancers/~0123456789abcdef01',
};
const { P = '', S = '', F = '' } = pages;
const linkTo = (landingPage: string) => {
  const built = buildTrackingLink({ account, landingPage });
  return built.ok ? built.value : built.problem.code;
};
const filled = (text: string, to: (page: string) => string) =>
  text.replace(/@([PSF])/g, (_, name: string) => to(pages[name] ?? ''));
const read = (text: string, format: DraftFormat = 'text') => {
  const draft = filled(text, (page) => page);
  const findings = findInDraft(draft, account, { format });
  const converted = findings.filter(({ state }) => state === 'convertible');
  return {
    after: convertDraft(draft, findings),
    landings: converted.map(({ address }) => detectPage(address).canonicalUrl),
    told: findings.filter(({ state }) => state !== 'convertible').map(({ reason }) => reason),
  };
};

describe('the text around an address stays', () => {
  const around = [
    ...['看@S了解', '「@P」', '《@F》', '@P、@S、@F', '【@P】', '→@P←', '•@P•', '★@F★', 'ดู@Pได้ที่นี่', 'צפו ב-@P׃'],
    ...['Смотри @PПодробнее', 'Δες @Sεδώ', '@P！！', '@S。@P', '@S｜@P', '1️⃣ @P 2️⃣ @S', '@P️', '@S❤️', '@S🇩🇪', '@F👩‍💻'],
    ...['@P’s', '„@P“', '‹@S›', '@P x', '@S　x', '@P، @S؛ @F؟', '@F—and', '@P – and'],
    ...[
      '*@P*',
      '**Source: @S**',
      '***@F***',
      '_@S._',
      '__@S__',
      '(_@S_)',
      '> _via @S_',
      '_a_ and @P',
      '||@P||',
      '==@S==',
    ],
    ...["''see @S''", "'''@P'''", '++@S++', '-@S-', '!@P!', '*_@S_*'],
    ...[
      '[@P words]',
      '[[@S]]',
      '[[@P|a]] [[@S|b]]',
      '{{@P|a}}',
      '{{cite|url=@S|title=x}}',
      '[words|@S]',
      '|@S|',
      '^ @S ^',
    ],
    ...['{color:red}@S{color}', '{quote}@P{quote}', '"PHP":@P.', '"PHP":@S, x', '@P[^1]', '@S[x^]', '<@S|all> <@P|a>'],
    ...['[url=@P]x[/url]', '[url="@P"]x[/url]', "[url='@S']x[/url]", '[url]@S[/url]', '[center]@P[/center]'],
    ...['[[@P][x]] [[@S]]', 'link:@S[x]', '@S[]', 'link:++@S++[x]', '`x <@P>`__ and `y`', '.. _a: @S', 'L<x|@P>'],
    ...[
      '\\href{@P}{x}',
      '\\url{@S}',
      '{% x url=@S%}',
      '{{< x "@P" >}}',
      '<%= link_to "x", "@P" %>',
      "'@P'+x",
      '/* @P */',
    ],
    ...['{"a":"@S\\nb"}', '"@S\\r\\n@P\\t"', '\\"@S\\"', '(see @S)', '{@link @P x}', '‎@P‎', '⁨@S⁩'],
  ];
  it.each(around)('%j', (text) => expect(read(text).after).toBe(filled(text, linkTo)));
});

describe('an address in escapes is understood and its link can be read again', () => {
  it.each<[string, string[], DraftFormat?]>([
    ['https://www\\.upwork\\.com/hire/php\\-developers/\\!', [P]],
    ['\\(https://www\\.upwork\\.com/hire/php\\-developers/\\)', [P]],
    ['www\\.upwork\\.com/hire/php\\-developers', [P]],
    ['see https://www.upwork.com/freelancers/\\~0123456789abcdef01\\.', [F]],
    ['\\href{https://www.upwork.com/nx/search/talent/?q=php\\&loc=de}{x}', [`${S}&loc=de`]],
    ['\\href{https://www.upwork.com/freelancers/\\~{}0123456789abcdef01}{M}', [F]],
    ['\\href{https://www.upwork.com/freelancers/\\textasciitilde{}0123456789abcdef01}{M}', [F]],
    ['{"a":"https:\\/\\/www.upwork.com\\/nx\\/search\\/talent\\/?q=php\\u0026loc=de"}', [`${S}&loc=de`]],
    ['{"a":"https:\\u002F\\u002Fwww.upwork.com\\u002Fhire\\u002Fphp-developers\\u002F"}', [P]],
    ['{"a":"<a href=\\"@P\\">x<\\/a>\\n@S"}', [P, S]],
    ['"{\\"a\\":\\"@S\\"}"', [S]],
    ['<p>https:&#x2F;&#x2F;www.upwork.com&#x2F;hire&#x2F;php-developers&#x2F;</p>', [P], 'html'],
    ['<p>https://www.upwork.com/freelancers/&#126;0123456789abcdef01</p>', [F], 'html'],
    ['https://www.upwork.com/hire/php%E2%80%8B-developers/', [P]],
    ['https://www.up­work.com/hire/php⁠-developers﻿', [P]],
    ['<p>https://www.upwork.com/hire/php&shy;-developers/&#8203;</p>', [P], 'html'],
    ['https://www.upwork.com/hire/php‑developers/', [P]],
  ])('%j', (text, landings, format) => {
    const { after, landings: found } = read(text, format);
    expect(found).toEqual(landings);
    expect(findInDraft(after, account, { format: format ?? 'text' }).map(({ state }) => state)).toEqual(
      landings.map(() => 'mine'),
    );
    if (/^[{"]/.test(text)) expect(() => JSON.parse(after)).not.toThrow();
  });
});

const coded = encodeURIComponent(P);
describe('redirectors are read through and replaced completely; other services stay', () => {
  it.each([
    `https://www.google.com/url?q=${coded}&sa=D`,
    `https://www.google.de/url?sa=t&url=${coded}&usg=x`,
    `https://l.facebook.com/l.php?u=${coded}&h=AT`,
    `https://out.reddit.com/t3_x?url=${coded}&token=x`,
    `https://www.linkedin.com/redir/redirect?url=${coded}&urlhash=x`,
    `https://www.linkedin.com/safety/go?url=${coded}`,
    `https://href.li/?${P}`,
    `https://slack-redir.net/link?url=${coded}`,
    `https://t.umblr.com/redirect?z=${coded}&t=x`,
    `https://www.youtube.com/redirect?event=v&q=${coded}`,
    `https://l.instagram.com/?u=${coded}&e=x`,
    `https://vk.com/away.php?to=${coded}`,
    `https://eur01.safelinks.protection.outlook.com/?url=${coded}&data=x`,
    `https://medium.com/r?url=${coded}`,
    `https://urldefense.com/v3/__${P}__;!!x`,
    `https://urldefense.com/v3/__${P}__;!!DZ3fjg!9vXyz$`,
    `https://urldefense.proofpoint.com/v2/url?u=${coded.replaceAll('-', '%2D').replaceAll('%2F', '_').replaceAll('%', '-')}&d=DwMF`,
    `https://urldefense.proofpoint.com/v1/url?u=${coded}&k=x`,
    `https://secure-web.cisco.com/1aB-c_/${coded}`,
    `https://protect2.fireeye.com/v1/url?k=a-b&q=1&e=2&u=${coded}`,
    `https://www.tiktok.com/link/v2?aid=1988&target=${coded}`,
    `https://t.me/iv?url=${coded}&rhash=x`,
    `https://www.google.com/url?q=${encodeURIComponent(`https://l.facebook.com/l.php?u=${coded}`)}`,
  ])('%s', (wrapped) => {
    expect(read(`a ${wrapped} b`).after).toBe(`a ${linkTo(P)} b`);
    expect(read(`[x](${wrapped})`).after).toBe(`[x](${linkTo(P)})`);
    expect(read(`<a href="${wrapped.replaceAll('&', '&amp;')}">x</a>`, 'html').after).toBe(
      `<a href="${linkTo(P)}">x</a>`,
    );
  });

  it.each([
    `https://web.archive.org/web/2020/${P}`,
    `https://archive.ph/2020/${P}`,
    `https://translate.google.com/translate?u=${coded}`,
    `https://example.com/größe?u=${P}`,
    `https://twitter.com/intent/tweet?url=${coded}`,
    `https://wa.me/?text=${coded}`,
  ])('%s stays', (text) => expect(read(text).after).toBe(text));
});

describe('unusual HTML', () => {
  it.each<[string, string[], (string | undefined)[], DraftFormat?]>([
    ['<a href=‘@P’>x</a>', [], ['curly-quotes']],
    ['<a href=«@P»>x</a>', [], ['curly-quotes']],
    ['<Link.Button href="@P">x</Link.Button>', [P], [], 'text'],
    ["<Foo a={1>2} href={'@P'} />", [P], [], 'text'],
    ['<my-link href="@P"></my-link>', [P], []],
    ['<text:a xlink:href="@S">x</text:a>', [S], []],
    ['<link rel="canonical" href="@P">', [], ['not-a-link']],
    ['<image xlink:href="@P"/>', [], ['not-a-link']],
    ['<use href="@P"/>', [], ['not-a-link']],
    ['<Button href={url("@P")}>x</Button>', [], ['not-a-link'], 'text'],
    ['<a href=" JavaScript:location=\'@P\'">x</a>', [], ['in-script']],
    [`<a href="mailto:?body=see%20${coded}">x</a>`, [], ['in-message']],
    [`<a href="sms:?body=${coded}">x</a>`, [], ['in-message']],
    ['<!--[if gte mso 9]><a href="@P">x</a><![endif]--><p>@P</p>', [P, P], []],
    ['<!--[if !mso]><!--><a href="@P">x</a><!--<![endif]-->', [P], []],
    ['<!-- @P --><p>x</p>', [], ['code']],
    ['<!-- wp:button {"url":"@S"} --><a href="@S">x</a><!-- /wp:button -->', [S, S], []],
    ['<!-- wp:html {"content":"\\u003ca href=\\u0022@P\\u0022\\u003e"} /-->', [P], []],
    ['<?xml version="1.0"?><a><![CDATA[<a href="@P">x</a> @S]]></a>', [P, S], []],
    ['<rss><guid><![CDATA[@S]]></guid><link>@P</link></rss>', [S, P], []],
    ['<p>https://www.upwork.com/<wbr>hire/<wbr/>php-developers/ x</p>', [], ['cut-by-tag']],
    ['<p>https://www.upwork.com/hire/<b>php</b>-developers/</p>', [], ['cut-by-tag']],
    ['<p>@P<b>bold</b> <b>@S</b> @P<br>next</p>', [P, S, P], []],
  ])('%j', (text, landings, told, format) => {
    expect(read(text, format ?? 'html')).toMatchObject({ landings, told });
  });
});

describe('a partial address, and a format that is not read, are reported and left alone', () => {
  it.each([
    ['> https://www.upwork.com/hire/\n> react-developers/ x', 'cut-by-line'],
    ['see https://www.upwork.com/nx/search/talent/?q=php&\nloc=germany', 'cut-by-line'],
    ['https://www.upwork.com/hire/php-\ndevelopers/', 'cut-by-line'],
    ['<https://www.upwork.com/hire/\nphp-developers/>', 'cut-by-line'],
    ['https://www.upwork.com/hire/php-deve...', 'cut-short'],
    ['see www.upwork.com/hire/php-deve…', 'cut-short'],
    ['{\\rtf1 see @P\\par}', 'rich-text'],
    ['BEGIN:VCALENDAR\nDESCRIPTION:@P\nEND:VCALENDAR', 'calendar'],
    ['BEGIN:VCARD\nURL:@P\nEND:VCARD', 'calendar'],
    ['Content-Transfer-Encoding: quoted-printable\n\n<a href=3D"@P">', 'mail-source'],
    ['%PDF-1.4 @P', 'document'],
    ['https://www.upwork.com/hire/développeurs/', 'not-linkable'],
    ['https://www.upwork.com/hire/php-d\u0435velopers/', 'not-linkable'],
    ['https://www.upwork.com/hire/php-developers%EF%BC%9F', 'not-linkable'],
    ['https://www.upwork.com/hire/разработчики/', 'not-linkable'],
    ['https://www.upwork.com/hire/开发者/', 'not-linkable'],
    ['@P,x', 'cannot-be-written'],
    ['@P.*x', 'cannot-be-written'],
  ])('%j: %s', (text, reason) => {
    expect(read(text)).toEqual({ after: filled(text, (page) => page), landings: [], told: [reason] });
  });

  it.each([
    '@P\nand more',
    '@P\n\nphp-developers/',
    '@S\nhttps://x.example/a',
    '@S\n_https://x.example/a_',
    '@P\n-https://x.example/a',
    '@P.\n*x*',
    '@P: x',
    '@S, x',
    '@P\nexample.com/x',
    '@F\n2024',
    '@F...',
  ])('%j is complete', (text) => expect(read(text).after).toBe(filled(text, linkTo)));

  it('a search for 3D is not encoded mail', () => {
    expect(read('https://www.upwork.com/nx/search/talent/?q=3D').told).toEqual([]);
  });
});

describe('tables with any separator', () => {
  it.each([
    'a;b\n1;@S\n2;@S;x\n',
    'a,b,c\r\n1,@S\r\n2,@P,x\r\n',
    'sep=|\na|b\n1|@S\n',
    'sep=\t\na\tb\n1\t@S\n',
    'a;b\r1;@S;x\r',
    'My list\n\nname;link;note\nx;@S;y\nz;@P;w\n',
    'a;"b"\n1;"@S"\n2; "@P"\n',
    'a|b|c\n1|@S|x\n2|@P|y\n',
    '"a";"b"\r\n"1;2";@S\r\n"3";@P;\r\n',
    'name\tlink\nx\t@S\n"y\ty"\t@P\n',
    'a,b\n"multi\nline, x",@S\n1,@P\n',
  ])('%j', (text) => expect(read(text, 'csv').after).toBe(filled(text, linkTo)));
});
