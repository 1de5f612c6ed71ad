import { describe, expect, it } from 'vitest';
import { checkDisclosure } from '../../../../src/core/share/check-disclosure.ts';
import { type DisclosureLanguage, disclosureLanguages, disclosures } from '../../../../src/core/share/disclosure.ts';

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
