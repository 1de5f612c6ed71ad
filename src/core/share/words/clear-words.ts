import type { DisclosureLanguage } from '../disclosure.ts';

/** The words that reveal a disclosure, whoever wrote it. */
export type ClearWords = {
  /** Words that label an advertisement, with and without their accents. */
  labels: readonly string[];
  /** Words in front of a label in a sentence which says that something is one. */
  leads?: readonly string[];
  /** The beginning of a sentence that says who earns. The last word may continue. */
  verbs: RegExp;
  /** The script puts no space between words, so a sentence is recognised wherever it begins. */
  unspaced?: true;
};

/** These words in each language. They are apart from our own wordings, because the worker needs only those. */
export const clearWords: Readonly<Record<DisclosureLanguage, ClearWords>> = {
  en: {
    labels: ['ad', 'advert', 'advertisement'],
    leads: ['is a', 'is an', 'paid', 'contains'],
    verbs:
      /(?:i|we) (?:earn\b|(?:get|receive) [^.!?\n]{0,40}(?:commission|paid|percent|%|fee|share|money|cut|bonus|reward))/,
  },
  de: {
    labels: ['anzeige', 'werbung'],
    leads: ['enthält', 'ist', 'bezahlte'],
    verbs:
      /(?:ich|wir) verdiene|(?:(?:ich|wir) (?:erhalte|bekomme)|(?:erhalte|bekomme|verdiene)n? (?:ich|wir))[^.!?\n]{0,40}(?:provision|vergütung|prämie|prozent|anteil|geld|%)/u,
  },
  fr: {
    labels: ['publicité', 'publicite', 'collaboration commerciale'],
    verbs:
      /(?:je (?:touche|perçois|reçois|gagne)|nous (?:touchons|percevons|recevons|gagnons))[^.!?\n]{0,40}(?:commission|rémunération|pourcentage|argent|prime|%)/u,
  },
  es: {
    labels: ['publicidad'],
    verbs:
      /(?:gano|ganamos|recibo|recibimos|obtengo|obtenemos|cobro|cobramos)[^.!?\n]{0,40}(?:comisi[oó]n|porcentaje|dinero|%)/u,
  },
  pt: {
    labels: ['publicidade'],
    verbs: /(?:ganho|ganhamos|recebo|recebemos)[^.!?\n]{0,40}(?:comiss[aã]o|porcentagem|percentagem|dinheiro|%)/u,
  },
  it: {
    labels: ['pubblicità', 'pubblicita'],
    verbs:
      /(?:ricevo|riceviamo|guadagno|guadagniamo|percepisco|percepiamo)[^.!?\n]{0,40}(?:commissione|provvigione|compenso|percentuale|denaro|soldi|%)/u,
  },
  nl: {
    labels: ['advertentie', 'reclame'],
    verbs: /(?:krijg|ontvang|verdien)(?:en)?[^.!?\n]{0,40}(?:commissie|provisie|vergoeding|percentage|geld|%)/u,
  },
  pl: {
    labels: ['reklama'],
    verbs: /(?:otrzymuj|dostaj|zarabia|pobiera)[^.!?\n]{0,40}(?:prowizj|wynagrodzeni|procent|pieni[aą]dz|%)/u,
  },
  uk: {
    labels: ['реклама'],
    leads: ['це', 'містить'],
    verbs: /(?:отримую|заробляю|маю) [^.!?\n]{0,20}(?:комісі|відсот)/u,
  },
  ar: {
    labels: ['إعلان', 'اعلان', 'إعلان مدفوع'],
    leads: ['هذا', 'يحتوي على'],
    verbs: /(?:أحصل|احصل|أكسب|اكسب|أتقاضى) (?:على )?(?:عمولة|نسبة|مقابل)/u,
  },
  hi: {
    labels: ['विज्ञापन'],
    leads: ['यह'],
    verbs: /(?:मुझे|हमें) (?:एक )?कमीशन/u,
  },
  ja: {
    labels: ['広告'],
    verbs: /(?:報酬|紹介料|手数料|収益)を(?:受け取|得|いただ|頂)|広告(?:を|が)(?:含|利用)|[【［[]PR[】］\]]/u,
    unspaced: true,
  },
  zh: {
    labels: ['广告', '廣告'],
    verbs:
      /我[^。！？\n]{0,6}(?:获得|得到|收取|赚取|拿到|獲得|賺取)[^。！？\n]{0,8}(?:佣金|报酬|報酬|提成)|(?:含有?|是)[广廣]告(?![\p{L}\p{N}])/u,
    unspaced: true,
  },
};
