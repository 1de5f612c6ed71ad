import type { DisclosureLanguage } from './wordings.ts';

/** The words that reveal a disclosure, whoever wrote it, and those that are too weak for one. All in small letters. */
export type DisclosureWords = {
  /** Words that label an advertisement, with and without their accents. */
  labels: readonly string[];
  /** Words in front of a label in a sentence which says that something is one. */
  leads?: readonly string[];
  /** The beginning of a sentence that says who earns. Its last word may continue. */
  verbs: RegExp;
  /** The script puts no space between words, so a sentence is recognised wherever it begins. */
  unspaced?: true;
  /** Tags, without `#`, that name a partner or are cut short. */
  weakTags: readonly string[];
  /**
   * The name of an affiliate link, which few readers understand. The last word of this pattern, and of those below, may
   * continue.
   */
  affiliateLink: RegExp;
  /** Thanks to a brand, which sound like a favour. */
  thanks: RegExp;
  /** A commission that may come: the first words, and those that follow soon in the same part of a sentence. */
  conditional: readonly [first: RegExp, next: RegExp];
};

/** These words in each language. They are apart from our own wordings, because the worker needs only those. */
export const disclosureWords: Readonly<Record<DisclosureLanguage, DisclosureWords>> = {
  en: {
    labels: ['ad', 'advert', 'advertisement'],
    leads: ['is a', 'is an', 'paid', 'contains'],
    verbs:
      /(?:i|we) (?:earn\b|(?:get|receive) [^.!?\n]{0,40}(?:commission|paid|percent|%|fee|share|money|cut|bonus|reward))/,
    weakTags: [
      ...['aff', 'affiliate', 'afflink', 'affiliatelink', 'affiliatelinks'],
      ...['sp', 'spon', 'collab', 'partner', 'ambassador'],
    ],
    affiliateLink: /affiliate links?(?!\p{L})/u,
    thanks: /thanks? (?:to|you)(?!\p{L})|in association with|gifted/u,
    conditional: [
      /(?:i|we|links?|which|that) (?:may|might|could)(?!\p{L})/u,
      /^ (?:also )?(?:earn|be (?:paid|compensated)|(?:get|receive|make|pay)(?!\p{L}).{0,30}?(?:commission|paid|percent|%|fee|share|money|cut|bonus|reward)(?!\p{L}))/u,
    ],
  },
  de: {
    labels: ['anzeige', 'werbung'],
    leads: ['enthält', 'ist', 'bezahlte'],
    verbs:
      /(?:ich|wir) verdiene|(?:(?:ich|wir) (?:erhalte|bekomme)|(?:erhalte|bekomme|verdiene)n? (?:ich|wir))[^.!?\n]{0,40}(?:provision|vergütung|prämie|prozent|anteil|geld|%)/u,
    weakTags: ['kooperation', 'werbepartner', 'partnerlink'],
    affiliateLink: /(?:affiliate|partner)-?links?(?!\p{L})/u,
    thanks: /danke an(?!\p{L})|in (?:zusammenarbeit|kooperation) mit|mit freundlicher unterstützung/u,
    conditional: [
      /(?:ich|wir) (?:kann|könnte|können)|(?:kann|könnten?|können) (?:ich|wir)|möglicherweise|eventuell|evtl\.?|gegebenenfalls|ggf\.?|vielleicht|unter umständen/u,
      /provision/,
    ],
  },
  fr: {
    labels: ['publicité', 'publicite', 'collaboration commerciale'],
    verbs:
      /(?:je (?:touche|perçois|reçois|gagne)|nous (?:touchons|percevons|recevons|gagnons))[^.!?\n]{0,40}(?:commission|rémunération|pourcentage|argent|prime|%)/u,
    weakTags: ['partenariat', 'partenaire', 'affiliation', 'affilié'],
    affiliateLink: /liens? (?:d['’]affiliation|d['’]affiliés?|affiliés?|partenaires?)(?!\p{L})/u,
    thanks: /merci à(?!\p{L})|en partenariat avec|offert par/u,
    conditional: [
      /je peux|je pourrai|nous pouvons|nous pourrions|on peut|il se peut que|il est possible que|peut-être|éventuellement/u,
      /commission/,
    ],
  },
  es: {
    labels: ['publicidad'],
    verbs:
      /(?:gano|ganamos|recibo|recibimos|obtengo|obtenemos|cobro|cobramos)[^.!?\n]{0,40}(?:comisi[oó]n|porcentaje|dinero|%)/u,
    weakTags: ['colab', 'colaboración', 'colaboracion', 'sponso', 'afiliado', 'afiliados'],
    affiliateLink: /(?:enlaces?|links?) (?:de )?(?:afiliados?|afiliaci[oó]n)(?!\p{L})/u,
    thanks: /gracias a(?!\p{L})|en colaboración con|por cortesía de/u,
    conditional: [/puedo|podría|podria|podemos|quizás?|tal vez|es posible que|puede que|a lo mejor/u, /comisi[oó]n/u],
  },
  pt: {
    labels: ['publicidade'],
    verbs: /(?:ganho|ganhamos|recebo|recebemos)[^.!?\n]{0,40}(?:comiss[aã]o|porcentagem|percentagem|dinheiro|%)/u,
    weakTags: ['parceria', 'parceiro', 'parceira', 'afiliado', 'afiliados'],
    affiliateLink: /links? (?:de )?(?:afiliados?|afiliação)(?!\p{L})/u,
    thanks: /em parceria com|agradeço (?:à|ao)|cortesia d[aeo]/u,
    conditional: [/posso|poderia|podemos|poderíamos|talvez|é possível que|pode ser que|eventualmente/u, /comiss/],
  },
  it: {
    labels: ['pubblicità', 'pubblicita'],
    verbs:
      /(?:ricevo|riceviamo|guadagno|guadagniamo|percepisco|percepiamo)[^.!?\n]{0,40}(?:commissione|provvigione|compenso|percentuale|denaro|soldi|%)/u,
    weakTags: ['collaborazione', 'partnership', 'affiliato', 'affiliazione'],
    affiliateLink: /link (?:di )?(?:affiliazione|affiliat[oi])(?!\p{L})/u,
    thanks: /grazie a(?!\p{L})|in collaborazione con|offerto da/u,
    conditional: [/posso|potrei|possiamo|potremmo|forse|è possibile che|può darsi che|eventualmente/u, /commission/],
  },
  nl: {
    labels: ['advertentie', 'reclame'],
    verbs: /(?:krijg|ontvang|verdien)(?:en)?[^.!?\n]{0,40}(?:commissie|provisie|vergoeding|percentage|geld|%)/u,
    weakTags: ['samenwerking', 'partnerschap', 'partnerlink'],
    affiliateLink: /(?:affiliate|partner)[- ]?links?(?!\p{L})/u,
    thanks: /met dank aan|in samenwerking met|mogelijk gemaakt door/,
    conditional: [
      /ik kan|kan ik|we kunnen|wij kunnen|kunnen we|kunnen wij|misschien|wellicht|eventueel|mogelijk(?! gemaakt)/,
      /commissie/,
    ],
  },
  pl: {
    labels: ['reklama'],
    verbs: /(?:otrzymuj|dostaj|zarabia|pobiera)[^.!?\n]{0,40}(?:prowizj|wynagrodzeni|procent|pieni[aą]dz|%)/u,
    weakTags: ['współpraca', 'wspolpraca', 'afiliacja'],
    affiliateLink: /link\p{L}{0,3} (?:afiliacyjn|partnersk)/u,
    thanks: /dzięki uprzejmości|we współpracy z/u,
    conditional: [/mogę|możemy|mógłbym|mogłabym|być może|możliwe|ewentualnie/u, /prowizj/],
  },
  uk: {
    labels: ['реклама'],
    leads: ['це', 'містить'],
    verbs: /(?:отримую|заробляю|маю) [^.!?\n]{0,20}(?:комісі|відсот)/u,
    weakTags: ['партнер', 'партнерство', 'співпраця', 'колаб'],
    affiliateLink: /(?:партнерськ|афіліатн|реферальн)\p{L}{1,3} посилан/u,
    thanks: /[ув] співпраці з|за підтримки|дякую компанії/u,
    conditional: [/можу|можемо|міг би|могла б|могли б|можливо/u, /комісі/u],
  },
  ar: {
    labels: ['إعلان', 'اعلان', 'إعلان مدفوع'],
    leads: ['هذا', 'يحتوي على'],
    verbs: /(?:أحصل|احصل|أكسب|اكسب|أتقاضى) (?:على )?(?:عمولة|نسبة|مقابل)/u,
    weakTags: ['شراكة', 'شريك', 'تعاون', 'بالتعاون'],
    affiliateLink: /(?:ال)?(?:رابط|روابط) (?:ال)?(?:أفلييت|افلييت|شراكة|إحالة|احالة)/u,
    thanks: /شكر(?:ا|ًا|اً) ل|بالتعاون مع|برعاية/u,
    conditional: [/[وف]?(?:قد|ربما)/u, /^ (?:أحصل|احصل|نحصل|أكسب|اكسب|نكسب|أتقاضى|نتقاضى|أتلقى|نتلقى)/u],
  },
  hi: {
    labels: ['विज्ञापन'],
    leads: ['यह'],
    verbs: /(?:मुझे|हमें) (?:एक )?कमीशन/u,
    weakTags: [],
    affiliateLink: /(?:एफ़िलिएट|एफिलिएट|अफिलिएट) लिंक/u,
    thanks: /के सहयोग से|(?:का|को) धन्यवाद/u,
    conditional: [/कमीशन/u, /^(?: \S{1,20}){0,3} (?:मिल|कमा) सक/u],
  },
  ja: {
    labels: ['広告'],
    verbs: /(?:報酬|紹介料|手数料|収益)を(?:受け取|得|いただ|頂)|広告(?:を|が)(?:含|利用)|[【［[]PR[】］\]]/u,
    unspaced: true,
    weakTags: ['コラボ', 'アンバサダー'],
    affiliateLink: /アフィリエイト・?リンク/u,
    thanks: /ご?提供いただ|のご協力/u,
    conditional: [
      /報酬|紹介料|手数料|収益/u,
      /(?:場合|こと)[がも](?:あ|ござ|有)(?!りません|いません)|かもしれ|可能性[がも](?:あ|ござ|有)(?!りません|いません)/u,
    ],
  },
  zh: {
    labels: ['广告', '廣告'],
    verbs:
      /我[^。！？\n]{0,6}(?:获得|得到|收取|赚取|拿到|獲得|賺取)[^。！？\n]{0,8}(?:佣金|报酬|報酬|提成)|(?:含有?|是)[广廣]告(?![\p{L}\p{N}])/u,
    unspaced: true,
    weakTags: ['推广', '推廣', '合作', '赞助', '贊助'],
    affiliateLink: /(?:联盟|聯盟|推广|推廣|返利|分销)(?:链接|鏈接|链结|連結)/u,
    thanks: /鸣谢|鳴謝|特别感谢|特別感謝/u,
    conditional: [/(?<![尽盡])可能|也许|也許|或许|或許/u, /^[^\u3040-\u30ff]{0,50}(?:佣金|报酬|報酬|提成)/u],
  },
};
