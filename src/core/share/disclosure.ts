/** How much a disclosure says. */
export type DisclosureForm = 'short' | 'medium' | 'long';

/** The wordings of a language, and the words that reveal a disclosure in it, whoever wrote it. */
export type DisclosureWording = Readonly<Record<DisclosureForm, string>> & {
  /** Words that label an advertisement, with and without their accents. */
  labels: readonly string[];
  /** Words in front of a label in a sentence which says that something is one. */
  leads?: readonly string[];
  /** The beginning of a sentence that says who earns. The last word may continue. */
  verbs: RegExp;
  /** The script puts no space between words, so a sentence is recognised wherever it begins. */
  unspaced?: true;
  /** The rule that the wordings follow. Without one, the national rule was not checked. */
  rule?: { name: string; source: string };
};

// The wordings are in the indicative: they say what happens, not what might happen. One entry for each language.
const wordings = {
  en: {
    short: '#ad',
    medium: 'Ad – I earn a commission if you hire through this link.',
    long: 'Advertisement: I am an Upwork affiliate. I earn a commission when a new client hires through this link, at no cost to you.',
    labels: ['ad', 'advert', 'advertisement'],
    leads: ['is a', 'is an', 'paid', 'contains'],
    verbs:
      /(?:i|we) (?:earn\b|(?:get|receive) [^.!?\n]{0,40}(?:commission|paid|percent|%|fee|share|money|cut|bonus|reward))/,
    rule: {
      name: '16 CFR 255 (FTC), CAP Code 2 (ASA)',
      source: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255',
    },
  },
  de: {
    short: '#Anzeige',
    medium: 'Anzeige – Ich erhalte eine Provision, wenn du über diesen Link beauftragst.',
    long: 'Anzeige: Ich bin Upwork-Affiliate. Ich erhalte eine Provision, wenn ein neuer Kunde über diesen Link beauftragt; für dich kostet es nicht mehr.',
    labels: ['anzeige', 'werbung'],
    leads: ['enthält', 'ist', 'bezahlte'],
    verbs: /(?:ich|wir) (?:erhalte|verdiene|bekomme)/u,
    rule: { name: '§ 5a Abs. 4 UWG', source: 'https://www.gesetze-im-internet.de/uwg_2004/__5a.html' },
  },
  fr: {
    short: '#Publicité',
    medium: 'Publicité – Je touche une commission si vous recrutez par ce lien.',
    long: 'Publicité : je suis affilié à Upwork. Je touche une commission lorsqu’un nouveau client recrute par ce lien, sans frais pour vous.',
    labels: ['publicité', 'publicite', 'collaboration commerciale'],
    verbs: /je touche/u,
    rule: { name: 'Loi n° 2023-451, art. 5', source: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000047663185' },
  },
  es: {
    short: '#publicidad',
    medium: 'Publicidad – Gano una comisión si contratas a través de este enlace.',
    long: 'Publicidad: soy afiliado de Upwork. Gano una comisión cuando un cliente nuevo contrata a través de este enlace, sin coste para ti.',
    labels: ['publicidad'],
    verbs: /gano una/u,
  },
  pt: {
    short: '#publicidade',
    medium: 'Publicidade – Ganho uma comissão se você contratar por este link.',
    long: 'Publicidade: sou afiliado da Upwork. Ganho uma comissão quando um novo cliente contrata por este link, sem custo para você.',
    labels: ['publicidade'],
    verbs: /ganho uma/u,
  },
  it: {
    short: '#pubblicità',
    medium: 'Pubblicità – Ricevo una commissione se assumi tramite questo link.',
    long: 'Pubblicità: sono affiliato di Upwork. Ricevo una commissione quando un nuovo cliente assume tramite questo link, senza costi per te.',
    labels: ['pubblicità', 'pubblicita'],
    verbs: /ricevo una/u,
  },
  nl: {
    short: '#advertentie',
    medium: 'Advertentie – Ik krijg een commissie als je via deze link iemand inhuurt.',
    long: 'Advertentie: ik ben affiliate van Upwork. Ik krijg een commissie als een nieuwe klant via deze link inhuurt, zonder kosten voor jou.',
    labels: ['advertentie', 'reclame'],
    verbs: /krijg een/u,
  },
  pl: {
    short: '#reklama',
    medium: 'Reklama – Otrzymuję prowizję, jeśli zatrudnisz kogoś przez ten link.',
    long: 'Reklama: jestem afiliantem Upwork. Otrzymuję prowizję, gdy nowy klient zatrudni kogoś przez ten link; nic cię to nie kosztuje.',
    labels: ['reklama'],
    verbs: /otrzymuj/u,
  },
  uk: {
    short: '#реклама',
    medium: 'Реклама – Я отримую комісію, якщо ви наймаєте когось за цим посиланням.',
    long: 'Реклама: я партнер Upwork. Я отримую комісію, коли новий клієнт наймає когось за цим посиланням; для вас це нічого не коштує.',
    labels: ['реклама'],
    leads: ['це', 'містить'],
    verbs: /(?:отримую|заробляю|маю) [^.!?\n]{0,20}(?:комісі|відсот)/u,
  },
  ar: {
    short: '#إعلان',
    medium: 'إعلان – أحصل على عمولة إذا وظّفت شخصًا عبر هذا الرابط.',
    long: 'إعلان: أشارك في برنامج الشركاء لدى Upwork. أحصل على عمولة عندما يوظّف عميل جديد شخصًا عبر هذا الرابط، دون أي تكلفة عليك.',
    labels: ['إعلان', 'اعلان', 'إعلان مدفوع'],
    leads: ['هذا', 'يحتوي على'],
    verbs: /(?:أحصل|احصل|أكسب|اكسب|أتقاضى) (?:على )?(?:عمولة|نسبة|مقابل)/u,
  },
  hi: {
    short: '#विज्ञापन',
    medium: 'विज्ञापन – अगर आप इस लिंक से किसी को हायर करते हैं, तो मुझे कमीशन मिलता है।',
    long: 'विज्ञापन: मैं Upwork के एफ़िलिएट प्रोग्राम में हूँ। जब कोई नया क्लाइंट इस लिंक से किसी को हायर करता है, तो मुझे कमीशन मिलता है; आपको कुछ अतिरिक्त नहीं देना पड़ता।',
    labels: ['विज्ञापन'],
    leads: ['यह'],
    verbs: /(?:मुझे|हमें) (?:एक )?कमीशन/u,
  },
  ja: {
    short: '#広告',
    medium: '広告 – このリンクから依頼が成立すると、私は報酬を受け取ります。',
    long: '広告：私はUpworkのアフィリエイトプログラムに参加しています。新規クライアントがこのリンクから依頼すると、私は報酬を受け取ります。あなたの費用は増えません。',
    labels: ['広告'],
    verbs: /(?:報酬|紹介料|手数料|収益)を(?:受け取|得|いただ|頂)|広告(?:を|が)(?:含|利用)|[【［[]PR[】］\]]/u,
    unspaced: true,
  },
  zh: {
    short: '#广告',
    medium: '广告 – 如果你通过此链接雇用人才，我会获得佣金。',
    long: '广告：我参加了 Upwork 的联盟计划。新客户通过此链接雇用人才时，我会获得佣金，你无需额外付费。',
    labels: ['广告', '廣告'],
    verbs:
      /我[^。！？\n]{0,6}(?:获得|得到|收取|赚取|拿到|獲得|賺取)[^。！？\n]{0,8}(?:佣金|报酬|報酬|提成)|(?:含有?|是)[广廣]告(?![\p{L}\p{N}])/u,
    unspaced: true,
  },
} as const satisfies Readonly<Record<string, DisclosureWording>>;

/** The languages of disclosures. */
export type DisclosureLanguage = keyof typeof wordings;

/** The wordings by language. */
export const disclosures: Readonly<Record<DisclosureLanguage, DisclosureWording>> = wordings;

/** The languages, in the order of the settings. */
export const disclosureLanguages = Object.keys(wordings) as readonly DisclosureLanguage[];

/** The language for a browser's locale. English if it has no wording of its own. */
export function languageFor(locale: string): DisclosureLanguage {
  const language = locale.slice(0, 2).toLowerCase();
  return disclosureLanguages.find((one) => one === language) ?? 'en';
}
