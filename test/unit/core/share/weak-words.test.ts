import { describe, expect, it } from 'vitest';
import { checkDisclosure } from '../../../../src/core/share/disclosure/check-disclosure.ts';
import {
  type DisclosureLanguage,
  disclosureLanguages,
  disclosures,
} from '../../../../src/core/share/disclosure/wordings.ts';

const codesOf = (text: string) => checkDisclosure(text).map(({ code }) => code);
/** In each language: a name for the link, thanks to a brand, a commission that may come, and a tag that names a partner. */
const weak: Record<DisclosureLanguage, [link: string, thanks: string, conditional: string, tag?: string]> = {
  en: ['Affiliate links below', 'Thanks to Upwork', 'I may earn a commission', '#collab'],
  de: [
    'Enthält Affiliate-Links',
    'In Zusammenarbeit mit Upwork',
    'Eventuell kann ich eine Provision erhalten',
    '#Kooperation',
  ],
  fr: ['Lien d’affiliation', 'Merci à Upwork', 'Je peux toucher une commission', '#partenariat'],
  es: ['Enlace de afiliado', 'Gracias a Upwork', 'Puedo ganar una comisión', '#colaboración'],
  pt: ['Links de afiliado', 'Em parceria com a Upwork', 'Posso ganhar uma comissão', '#parceria'],
  it: ['Link di affiliazione', 'Grazie a Upwork', 'Potrei ricevere una commissione', '#collaborazione'],
  nl: ['Affiliate link', 'In samenwerking met Upwork', 'Ik krijg mogelijk een kleine commissie', '#samenwerking'],
  pl: ['Link afiliacyjny', 'We współpracy z Upwork', 'Mogę otrzymać prowizję', '#współpraca'],
  uk: ['Партнерське посилання', 'У співпраці з Upwork', 'Я можу отримати комісію', '#співпраця'],
  ar: ['رابط أفلييت', 'بالتعاون مع Upwork', 'قد أحصل على عمولة', '#شراكة'],
  hi: ['एफ़िलिएट लिंक', 'Upwork के सहयोग से', 'मुझे कमीशन मिल सकता है'],
  ja: ['アフィリエイトリンクです', 'Upwork様のご協力で', '報酬を受け取ることがあります', '#コラボ'],
  zh: ['推广链接', '特别感谢 Upwork', '我可能会获得佣金', '#合作'],
};

describe.each(disclosureLanguages)('in %s', (language) => {
  const [link, thanks, conditional, tag] = weak[language];

  it('words that do not say enough are named', () => {
    expect(codesOf(`${link}: https://example.com/`)).toEqual(['missing', 'bare-affiliate-link']);
    expect(codesOf(`${thanks} https://example.com/`)).toEqual(['missing', 'thanks-to-brand']);
    if (tag) expect(codesOf(`PHP ${tag} https://example.com/`)).toEqual(['missing', 'weak-tag']);
  });

  it('a commission that may come is named even beside a clear label', () => {
    expect(codesOf(`${disclosures[language].short}\n${conditional}. https://example.com/`)).toEqual(['conditional']);
  });

  it('they do no harm beside a clear label, and the product’s own wordings are clear', () => {
    expect(codesOf(`${disclosures[language].short}\n${link}, ${thanks} ${tag ?? ''} https://example.com/`)).toEqual([]);
    for (const form of ['short', 'medium', 'long'] as const)
      expect(codesOf(`${disclosures[language][form]}\nhttps://example.com/`)).toEqual([]);
  });
});

it('ordinary sentences name none of them', () => {
  for (const text of [
    'Hier kann ich schnell Hilfe bekommen',
    'Das ist ein Linkpartner',
    'Je peux recommander ce graphiste',
    'Un colaborador excelente',
    'Możesz napisać do mnie',
    'Можна написати мені',
    'このページで探せます',
    '可能需要两天',
  ])
    expect(codesOf(text), text).toEqual(['missing']);
});

it.each([
  'Werbung: Ich kann diesen Grafiker nur empfehlen, und ich erhalte eine Provision',
  'Publicité : je peux recommander ce graphiste. Je touche une commission',
  'Publicidad: puedo recomendarlo; gano una comisión',
  'Ad: We may work together again, and I earn a commission',
  '广告：可能需要两天，我会获得佣金',
])('what may be done in another part of a sentence makes no commission uncertain: %s', (text) => {
  expect(codesOf(`${text} https://example.com/`)).toEqual([]);
});

it.each([
  'Ad: I may get back to you. I earn a commission',
  'Ad: We could get you a designer by Monday and I earn a commission',
  'Advertentie: dit wordt mogelijk gemaakt door de commissie die ik krijg',
  'विज्ञापन: मुझे कमीशन मिलता है और आपको अच्छा डिज़ाइनर मिल सकता है',
  '広告：このリンクから依頼が可能になると私は報酬を受け取ります',
  '広告：私は報酬を受け取りますがあなたの費用が増えることがありません',
  '广告：我尽可能说明我会获得佣金',
])('an honest disclosure is not taken for one that says “may”: %s', (text) => {
  expect(codesOf(`${text} https://example.com/`)).toEqual([]);
});

it.each([
  'Ad: these links may earn me a commission',
  'Ad: I might get a small commission',
  'Ad: I may be compensated',
  'Werbung: Ich bekomme evtl. eine Provision',
  'Anzeige: Ich erhalte ggf. eine Provision',
  'Publicité : je touche peut-être une commission',
  'Publicité : il est possible que je touche une commission',
  'Publicidad: puede que gane una comisión',
  'Publicidade: pode ser que eu ganhe uma comissão',
  'Pubblicità: può darsi che io riceva una commissione',
  'Advertentie: ik krijg eventueel een commissie',
  'Reklama: możliwe że otrzymam prowizję',
  'Реклама: ми могли б отримати комісію',
  'إعلان: وقد أحصل على عمولة',
  'إعلان: ربما أتلقى عمولة',
  '広告：報酬を受け取る場合もあります',
  '広告：報酬が発生する可能性がございます',
  '廣告：我或許會獲得佣金',
])('a commission that may come is found however it is said: %s', (text) => {
  expect(codesOf(`${text} https://example.com/`)).toEqual(['conditional']);
});

it.each(['Link de afiliación', 'Lien partenaire', 'Z linkiem afiliacyjnym', 'الرابط أفلييت', '推廣鏈接'])(
  'the name of an affiliate link is found in its other forms: %s',
  (text) => {
    expect(codesOf(`${text} https://example.com/`)).toEqual(['missing', 'bare-affiliate-link']);
  },
);
