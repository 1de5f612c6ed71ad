import { describe, expect, it } from 'vitest';
import { convertDraft } from '../../../../src/core/convert/convert-draft.ts';
import { type DraftOptions, findInDraft, findingsIn } from '../../../../src/core/convert/find-in-draft.ts';
import { account as plain } from '../../../support/records.ts';

const account = { ...plain, brandParams: ['t=1'] };
const page = 'https://www.upwork.com/hire/php-developers/';
const link = `https://upwork.pxf.io/c/1234567/1062918/13634?t=1&u=${encodeURIComponent(page)}`;
const escaped = link.replaceAll('&', '&amp;');
const convert = (text: string, options?: DraftOptions) => convertDraft(text, findInDraft(text, account, options));
const seenIn = (text: string, options?: DraftOptions) =>
  findInDraft(text, account, options).map(({ seen, state, reason }) => [seen, state, reason].filter(Boolean));

describe('an address in words', () => {
  it.each([
    ['See PAGE.', 'See LINK.'],
    ['(see PAGE), or PAGE!', '(see LINK), or LINK!'],
    ['"PAGE", \'PAGE\', “PAGE” and «PAGE»', '"LINK", \'LINK\', “LINK” and «LINK»'],
    ['<PAGE>', '<LINK>'],
    ['**PAGE** _PAGE_ ~~PAGE~~', '**LINK** _LINK_ ~~LINK~~'],
    ['PAGE,PAGE;PAGE', 'LINK,LINK;LINK'],
    ['|PAGE|PAGE|', '|LINK|LINK|'],
    ['[url=PAGE]here[/url] [url]PAGE[/url]', '[url=LINK]here[/url] [url]LINK[/url]'],
    ['请看PAGE。', '请看LINK。'],
    ['PAGE\u00a0and PAGE\u200b', 'LINK\u00a0and LINK\u200b'],
    ['&lt;a href=&quot;PAGE&quot;&gt;', '&lt;a href=&quot;LINK&quot;&gt;'],
    ['PAGE&hellip; PAGE&ndash;x PAGE&raquo; PAGE&#8217;s', 'LINK&hellip; LINK&ndash;x LINK&raquo; LINK&#8217;s'],
    ['PAGE?utm_source=a&#x2019;s, PAGE?utm_source=a&amp;</p>', 'LINK&#x2019;s, LINK&amp;</p>'],
    ['www.upwork.com/hire/php-developers/ upwork.com/hire/php-developers.', 'LINK LINK.'],
    ['HTTP://WWW.UPWORK.COM/hire/php-developers', 'LINK'],
    ['PAGE?irclickid=abc&irgwc=1&utm_source=x#top', 'LINK'],
    ['\ufeffPAGE\r\n\0PAGE\0\ud83d \r', '\ufeffLINK\r\n\0LINK\0\ud83d \r'],
    [
      'See https://www.upwork.com/nx/search/talent/?loc=a&amp;q=b.',
      'See https://upwork.pxf.io/c/1234567/1062918/13634?t=1&amp;u=https%3A%2F%2Fwww.upwork.com%2Fnx%2Fsearch%2Ftalent%2F%3Floc%3Da%26q%3Db.',
    ],
    [
      'https://www.upwork.com/nx/search/talent/?q=(wow!)',
      'https://upwork.pxf.io/c/1234567/1062918/13634?t=1&u=https%3A%2F%2Fwww.upwork.com%2Fnx%2Fsearch%2Ftalent%2F%3Fq%3D(wow!)',
    ],
  ])('%j', (before, after) => {
    const put = (text: string) => text.replaceAll('PAGE', page).replaceAll('LINK', link);
    expect(convert(put(before))).toBe(put(after));
  });

  it('is not found in a word, a longer host, an e-mail address or a value of another address', () => {
    for (const text of [
      'notupwork.com/hire/php/',
      'upwork.com.evil.example/hire/php/',
      'https://upwork.com.evil.example/hire/php/',
      'me@upwork.com me@www.upwork.com/x www.upwork.com@evil.example',
      'www.upwork.community, Upwork.com is a place',
      `x${page}`,
      `https://example.com/?u=${page} example.com/?u=www.upwork.com/hire/php/`,
      `https://example.com/?u=${encodeURIComponent(page)} ${encodeURIComponent(page)}`,
      'https://forum.example/c/1/2/3 https://example.com/?irclickid=x&irpid=99',
    ])
      expect([text, seenIn(text)]).toEqual([text, []]);
  });
});

describe('Markdown', () => {
  it.each([
    [`[t](${page})`, `[t](${link})`],
    [`[t](<${page}> "x")`, `[t](<${link}> "x")`],
    [`[t](\n${page}\n'x')`, `[t](\n${link}\n'x')`],
    [`[${page}](${page})`, `[${link}](${link})`],
    [`[ref]: ${page} "x"`, `[ref]: ${link} "x"`],
    [`[![b](https://x.example/i.png)](${page})`, `[![b](https://x.example/i.png)](${link})`],
    [`[t](www.upwork.com/hire/php-developers/)`, `[t](${link})`],
    [`a <a href='${page}'>b</a>`, `a <a href='${escaped}'>b</a>`],
    [
      '[t](https://www.upwork.com/nx/search/talent/?q=a\\(b)',
      '[t](https://upwork.pxf.io/c/1234567/1062918/13634?t=1&u=https%3A%2F%2Fwww.upwork.com%2Fnx%2Fsearch%2Ftalent%2F%3Fq%3Da\\(b)',
    ],
  ])('%j', (before, after) => {
    expect(convert(before)).toBe(after);
  });

  it.each([
    ['a code span', `\`${page}\` and \`\` \` ${page} \`\``],
    ['a fence', `a\n\`\`\`js\n${page}\n\n${page}\n\`\`\`\n`],
    ['a fence in a list', `- a\n  ~~~\n  ${page}\n  ~~~\n`],
    ['a fence that nothing closes', `\`\`\`\n${page}\n\`\` \n`],
    ['a comment', `a <!-- ${page}\n\n${page} --> b`],
    ['a script', `a <script type="x">"${page}"</script> b`],
  ])('leaves %s alone', (_, text) => {
    const findings = findInDraft(text, account);
    expect(findings.length).toBeGreaterThan(0);
    for (const { state, reason } of findings) expect([state, reason]).toEqual(['not-linkable', 'code']);
  });

  it.each([
    ['backticks in two paragraphs', `it\`s\n\n${page} \``],
    ['backticks in two list items', `- 5\` long\n- ${page} \``],
    ['unequal runs', `\`\` ${page} \``],
    ['behind a fence', `~~~\nx\n~~~\n${page}`],
    ['a comment that nothing closes', `<!-- ${page}`],
    ['a tag that is none', `a <b, ${page} >`],
  ])('does not take this for code: %s', (_, text) => {
    expect(convert(text)).toBe(text.replace(page, link));
  });

  it('puts no link into an image, because every load would count as a click', () => {
    for (const text of [
      `![a [b]](${page})`,
      `<img src="${page}">`,
      `<a data-href="${page}" href="#">x</a>`,
      `[img]${page}[/img]`,
    ])
      expect([text, seenIn(text)]).toEqual([text, [[page, 'not-linkable', 'not-a-link']]]);
  });
});

describe('HTML', () => {
  it('writes links as attributes need them, and reads entities', () => {
    const html = (one: string, two: string) =>
      `<!doctype html><p title="a > b">x ${one}</p><A class=a HREF = "${two}">x</A><a href='${two}'>x</a><a href=${two}>x</a><area href=" ${two} ">`;
    expect(convert(html(page, page))).toBe(html(escaped, escaped));
    expect(convert(`<p><a href="https&#58;//www.upwork.com&sol;hire/php-developers/?a=1&#38;b=2">x</a></p>`)).toBe(
      `<p><a href="${escaped}">x</a></p>`,
    );
    expect(convert('<p><a href="//www.upwork.com/hire/php-developers">x</a></p>')).toBe(
      `<p><a href="${escaped}">x</a></p>`,
    );
  });

  it('leaves code, canonical links, images and other attributes alone', () => {
    const text = `<html><link rel="canonical" href="${page}"><style>a{b:url(${page})}</style><title>${page}</title>
      <pre><code>${page}</code> <a href="/x">${page}</a></pre><!-- ${page} --><p>\`${page}\``;
    expect(seenIn(text).map((one) => one.at(-1))).toEqual([
      'not-a-link',
      'code',
      'code',
      'code',
      'code',
      'code',
      'convertible',
    ]);
  });

  it('leaves unknown entities alone', () => {
    expect(seenIn(`<p><a href="${page}?q=a&copy;b">x</a></p>`)).toEqual([
      [`${page}?q=a&copy;b`, 'broken', 'unknown-entity'],
    ]);
  });
});

describe('CSV', () => {
  it('ends an address with its cell, unless the cell is quoted', () => {
    const csv = (one: string, two: string) => `name,address,note\r\nAnn,${one},x\r\nBob,"${two}",y\r\n`;
    const search = 'https://www.upwork.com/nx/search/talent/?q=a,b';
    const searchLink = link.replace(/u=.*/, `u=${encodeURIComponent(search)}`);
    expect(convert(csv(page, search))).toBe(csv(link, searchLink));
    expect(
      convert(csv('www.upwork.com/hire/php-developers', search).replaceAll(',', '\t'), { format: 'csv' }),
    ).toContain(`Ann\t${link}\tx`);
  });

  it('refuses a link that would need other cells', () => {
    const paid = { ...account, brandParams: ['t=1,2'] };
    expect(findInDraft(`a,b\n1,${page}\n`, paid)[0]).toMatchObject({
      state: 'not-linkable',
      reason: 'cannot-be-written',
    });
    expect(findInDraft(`a,b\n1,"${page}"\n`, paid)[0]?.state).toBe('convertible');
  });
});

describe('findings', () => {
  const of = (address: string) => {
    const { state, reason, kind, partnerId } = findInDraft(address, account)[0] ?? {};
    return [state, reason, kind, partnerId].filter(Boolean).join(' ');
  };
  it.each([
    [link, 'mine 1234567'],
    [escaped, 'mine 1234567'],
    ['upwork.pxf.io/c/1234567/99/13634', 'mine 1234567'],
    [link.replace('1234567', '7654321'), 'others 7654321'],
    ['https://goto.walmart.com/c/7654321/2/9383', 'others other-program 7654321'],
    ['https://upwork.pxf.io/agQcFy', 'unknown short-link'],
    ['https://evil.example/c/1234567/1062918/13634', 'unknown unknown-host 1234567'],
    ['https://upwork.pxf.io/c/0/1062918/13634', 'broken no-partner 0'],
    ['https://upwork.pxf.io/c/1234567/13634/1062918', 'broken ids-swapped 1234567'],
    ['https://upwork.pxf.io/c/me/1062918/13634', 'broken partner-not-a-number'],
    ['https://upwork.pxf.io/c/1234567/1062918/13634Google', 'broken glued-text 1234567'],
    ['https://www.upwork.com:99999/hire/php/', 'broken not-an-address'],
    [`https://r.example/?to=${encodeURIComponent(link)}`, 'mine wrapped-link 1234567'],
    ['https://www.upwork.com/nx/find-work/', 'not-linkable not-linkable account'],
    ['https://www.upwork.com/jobs/~01abc', 'not-linkable not-linkable job-post'],
    ['https://support.upwork.com/hc/', 'not-linkable not-linkable upwork-subdomain'],
    ['https://www.upwork.com:8443/hire/php/', 'not-linkable user-or-port foreign-host'],
    ['https://me:x@www.upwork.com/hire/php/', 'not-linkable user-or-port foreign-host'],
    ['https://www.upwork.com./hire/php/', 'not-linkable not-linkable foreign-host'],
  ])('%s: %s', (address, answer) => {
    expect(of(address)).toBe(answer);
  });

  it("offers the user's own link in place of another affiliate's, and replaces it only when the user chooses so", () => {
    const other = link.replace('1234567', '7654321').replace('t=1', 'subId1=theirs');
    const text = `${page} ${other}`;
    const findings = findInDraft(text, account);
    expect(convertDraft(text, findings)).toBe(`${link} ${other}`);
    expect(convertDraft(text, findings, (index) => index === 1)).toBe(`${page} ${link}`);
    expect(convertDraft(`x${text}`, findings)).toBe(`x${text}`);
    expect(findInDraft('https://upwork.pxf.io/c/7/8/13634', account)[0]?.replacement).toBe(link.replace(/&u=.*/, ''));
    expect(findInDraft('https://upwork.pxf.io/c/7/8/13634?u=https%3A%2F%2Fx.example', account)[0]).not.toHaveProperty(
      'replacement',
    );
  });

  it('makes plain links with sub IDs if the contract allows no others', () => {
    expect(convert(`a ${page}`, { singlePages: false, subIdsFor: () => ({ subId1: 'blog' }) })).toBe(
      'a https://upwork.pxf.io/c/1234567/1062918/13634?t=1&subId1=blog',
    );
  });

  it('converts nothing with an account that pays nobody', () => {
    expect(findInDraft(page, { ...account, partnerId: '0' })[0]).toMatchObject({
      state: 'not-linkable',
      reason: 'no-partner',
    });
  });

  it('counts lines, and pauses so that a page stays responsive', () => {
    const text = `a\r\n${page}\n\n${page}/x`;
    expect(findInDraft(text, account).map(({ line, seen }) => [line, seen])).toEqual([
      [2, page],
      [4, `${page}/x`],
    ]);
    const many = Array.from({ length: 2000 }, (_, n) => `https://www.upwork.com/freelancers/user${n}`).join('\n');
    expect([...findingsIn(many, account)].length).toBeGreaterThanOrEqual(9);
    expect(
      [...findingsIn('words and `ticks` and <b>\n'.repeat(100_000) + page, account)].length,
    ).toBeGreaterThanOrEqual(9);
  });
});
