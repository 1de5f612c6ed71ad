import { describe, expect, it } from 'vitest';
import { parseSpend } from '../../../src/core/commission/parse-spend.ts';
import { readImport } from '../../../src/core/files/read-import.ts';
import { readLink } from '../../../src/core/link/read-link.ts';
import { readPaste } from '../../../src/core/link/read-paste.ts';
import { formatMoney } from '../../../src/core/money.ts';
import { detectPage } from '../../../src/core/page/detect-page.ts';
import { typedAddress } from '../../../src/core/page/typed-address.ts';
import { numberStyleOf } from '../../../src/core/text/parse-number.ts';
import { account, context } from '../../support/records.ts';

// More of each kind that occurs in the field. `@` is a page or a link of the user's own.
const php = 'https://www.upwork.com/hire/php-developers/';
const react = 'https://www.upwork.com/hire/react-developers/';
const link = 'https://upwork.pxf.io/c/1234567/1062918/13634';

describe('lists', () => {
  const rowsOf = (text: string) => {
    const read = readImport(text, undefined, context);
    if (!read.ok) return [read.problem.code];
    return read.value.rows.map((row) => {
      if (row.state !== 'new') return row.reason.code;
      const { landingPage, title = '', note = '', labels } = row.record;
      return [landingPage === php ? 'php' : 'react', title, note, labels.join('+')].join('|');
    });
  };
  it.each([
    ['Table 1\n\nName;Link;Notes\nA;@;x\n', ['php|A|x|']],
    ['Exported 2026-01-02,,\nName,Link,Notes\nA,@,x\n', ['php|A|x|']],
    ['"My pages"\n\nTitle\tURL\tTags\nA\t@\ta,b\n', ['php|A||a+b']],
    ['title,url,tags\nA,@,"a; b"\n', ['php|A||a+b']],
    ['Name, Link, Tags\nA, "@" , "a, b"\n', ['php|A||a+b']],
    ['Nom;Lien;Étiquettes;Remarques\nA;@;x;y\n', ['php|A|y|x']],
    ['Título,Enlace,Etiquetas,Notas\nA,@,x,y\n', ['php|A|y|x']],
    ['Titolo;Link;Etichette;Note\nA;@;x;y\n', ['php|A|y|x']],
    ['Naam;Adres;Labels;Opmerkingen\nA;@;x;y\n', ['php|A|y|x']],
    ['Nazwa;Adres;Etykiety;Uwagi\nA;@;x;y\n', ['php|A|y|x']],
    ['Nome;Endereço;Marcadores;Observações\nA;@;x;y\n', ['php|A|y|x']],
    ['Назва;Посилання;Мітки;Нотатки\nA;@;x;y\n', ['php|A|y|x']],
    ['العنوان,الرابط,الوسوم,ملاحظات\nA,@,x,y\n', ['php|A|y|x']],
    ['शीर्षक,लिंक,टैग,टिप्पणी\nA,@,x,y\n', ['php|A|y|x']],
    ['タイトル,リンク,タグ,メモ\nA,@,"x、y",z\n', ['php|A|z|x+y']],
    ['标题,链接,标签,备注\nA,@,"x，y",z\n', ['php|A|z|x+y']],
    ['TITLE;LINK;TAGS;NOTE:\nA;@;x;y\n', ['php|A|y|x']],
    ['Name;Link;Note\rA;@;x\rB;#\r', ['php|A|x|', 'react|B||']],
    ['Name;Link;Note\nA;@;"one\ntwo"\nB;#;z\n', ['php|A|one\ntwo|', 'react|B|z|']],
    ['| Name | Link |\n|---|---|\n| A | @ |\n| B | [x](#) |\n', ['php|A||', 'react|B||']],
    ['1. @：好\n2. #、\n', ['php|||', 'react|||']],
    ['Name,Link\nA,\nB,#\n', ['no-address', 'react|B||']],
    ['🔥@🔥 #👈\n', ['php|||', 'react|||']],
    [`https://www.google.com/url?q=${encodeURIComponent(php)}&sa=D\n`, ['php|||']],
    ['Seite;Kategorie\n@;x\n', ['php|||x']],
  ])('%j', (text, rows) => expect(rowsOf(text.replaceAll('@', php).replaceAll('#', react))).toEqual(rows));
});

describe('set-up finds a link in any surrounding text', () => {
  it.each([
    ...[
      '「@」',
      '@，谢谢',
      'Мій лінк: @.',
      '@​?',
      '‪@‬',
      '*@*',
      '_@_',
      '__my @__',
      '||@||',
      '@|mine',
      '[a|@]',
      '"@";"active"',
    ],
    ...['@,2024-01-01,active', '"\\n@\\n"', '<a href=3D"@">x</a>', '\\href{@}{x}', '<@|x> <@>', '@❤️', '👉 @👈 #ad'],
    ...[link.replace('https://', ''), `看${link.replace('https://', '')}吧`, link.replaceAll('.', '\\.'), `${link}/`],
    ...[`{"a":"${link.replaceAll('/', '\\/')}\\n"}`, `https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D`],
  ])('%j', (text) => {
    expect(readPaste(text.replaceAll('@', link))).toMatchObject({ ok: true, value: { account } });
  });
});

describe('a link can be read among words', () => {
  it.each([
    ...['(@)', '@.', '@，', '‏@‏', '“@”', '[x](@)', '<a href="@?a=1&amp;u=x">', 'link: @ and https://x.example', '*@*'],
    ...['https://x.example @', '@|x', '看@吧', `https://href.li/?${link}`, link.replaceAll('/', '\\/'), link.slice(6)],
  ])('%j', (text) => {
    expect(readLink(text.replaceAll('@', link), account)).toMatchObject({ ok: true, value: { owner: 'mine' } });
  });
});

describe('typed addresses', () => {
  const bare = php.replace('https://', '');
  it.each([
    ...[
      ' @ ',
      '"@"',
      '“@”',
      '(@)',
      '[@]',
      '[x](@)',
      '<a href="@">x</a>',
      'see @ please',
      '看@吧',
      '‎@‎',
      '@%E2%80%8B',
      '@。',
      '@,',
    ],
    ...['view-source:@', 'URL: @', 'https://@', '<@|PHP>', '@ - PHP developers'],
    ...[
      `//${bare}`,
      `https//${bare}`,
      `https:/${bare}`,
      `http:${bare}`,
      `ttps://${bare}`,
      `://${bare}`,
      bare.toUpperCase().replace(/\/.*/, '/hire/php-developers'),
      bare.replaceAll('/', '\\'),
      php.replaceAll('/', '\\'),
    ],
    ...[`https://www.google.com/url?q=${encodeURIComponent(php)}`],
  ])('%j', (text) => expect(detectPage(typedAddress(text.replaceAll('@', php))).canonicalUrl).toBe(php));

  it.each([
    '$45',
    'hello world',
    '',
    'notupwork.com/hire/php',
    'www.upwork.com.evil.example/hire/php/',
    'https://example.com/',
  ])('%j is not a page', (text) => expect(detectPage(typedAddress(text)).linkable).toBe(false));
});

// The languages of CLDR, with their regions if these change how money is written.
const locales =
  'af am ar ar-EG ar-SA as az be bg bn bn-IN bo br bs ca ckb cs cy da de de-AT de-CH de-LI dz el en en-AU en-CA en-CH en-GB en-IN en-NZ en-ZA eo es es-AR es-MX et eu fa fa-AF ff-Adlm fi fil fo fr fr-BE fr-CA fr-CH ga gd gl gsw gu ha he hi hr hu hy id ig is it it-CH ja jv ka kk km kn ko kok ks ku ky lb ln lo lt lv mai mk ml mn mni mr ms mt my ne nl nl-BE nb nn or pa pa-Arab pl ps pt-BR pt-PT qu rm ro ru sa sat sd se si sk sl so sq sr sr-Latn sv sw ta te tg th ti tk to tr tt ug uk ur ur-IN uz uz-Arab vi wo xh yi yo yue zh zh-HK zh-TW zu'.split(
    ' ',
  );

describe('amounts', () => {
  it.each(locales)('the amounts that the product writes in %s can be typed into its calculator', (locale) => {
    for (const currency of ['USD', 'EUR', 'GBP', 'INR', 'CAD'])
      for (const minor of [0, 5, 1250, 99_999, 125_050, 15_000_000, 123_456_789]) {
        const written = formatMoney({ minor, currency }, locale);
        const read = parseSpend(written, currency, numberStyleOf(locale));
        // A lone separator can be read in two ways; what counts is the amount that was chosen.
        expect([written, read.ok && { total: read.value.total, upTo: read.value.upTo }]).toEqual([
          written,
          { total: { minor, currency }, upTo: undefined },
        ]);
      }
  });

  const read = (text: string, locale: string) => {
    const spend = parseSpend(text, 'USD', numberStyleOf(locale));
    if (!spend.ok) return spend.problem.code;
    const { total, upTo, ambiguous } = spend.value;
    return [total.minor, upTo?.minor, ambiguous].filter((one) => one !== undefined).join(' ');
  };
  it.each([
    ['$1,50,000.50', '15000050', 'en-IN'],
    ['1,50,00,000', '1500000000', 'en-IN'],
    ['2 lakh', '20000000', 'en-IN'],
    ['$3k-5k', '300000 500000', 'en'],
    ['$500-5k', '50000 500000', 'en'],
    ['$3-$5k', '300000 500000', 'en'],
    ['1.5-2.5k', '150000 250000', 'en'],
    ['20 hours at $45/hr', '90000', 'en'],
    ['20 hrs @ 45', '90000', 'en'],
    ['10 hrs x $30-60', '30000 60000', 'en'],
    ['20 Std x 45 $', '90000', 'de-DE'],
    ['20 heures x 45 $US', '90000', 'fr-FR'],
    ['20時間 x $45', '90000', 'ja-JP'],
    ['＄４５／hr × 20h', '90000', 'ja-JP'],
    ['１，２５０．５０', '125050', 'ja-JP'],
    ['3万', '3000000', 'ja-JP'],
    ['۱۲۵۰٫۵', '125050', 'fa-IR'],
    ['१२५०', '125000', 'hi-IN'],
    ['๑๒๕๐', '125000', 'th-TH'],
    ['1’250.50 $', '125050', 'de-CH'],
    ['$1.250', '125000 thousands', 'de-DE'],
    ['₹500', 'other-currency', 'en-IN'],
    ['C$100', 'other-currency', 'en'],
    ['R$ 100', 'other-currency', 'pt-BR'],
    ['100 euros', 'other-currency', 'en'],
    ['20 hrs', 'not-understood', 'en'],
    ['~500', 'not-understood', 'en'],
    ['5,00,00', 'not-understood', 'en-IN'],
  ])('%s is %s in %s', (text, answer, locale) => expect(read(text, locale)).toBe(answer));
});
