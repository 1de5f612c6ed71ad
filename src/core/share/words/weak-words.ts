import type { DisclosureLanguage } from '../disclosure.ts';

/** Words that do not say that somebody is paid, or only that they might be. */
export type WeakWords = {
  /** Tags, without `#`, that name a partner or are cut short. */
  tags: readonly string[];
  /** The name of an affiliate link, which few readers understand. */
  link: RegExp;
  /** Thanks to a brand, which sound like a favour. */
  thanks: RegExp;
  /** A commission that may come: the first words, and those that follow soon in the same part of a sentence. */
  conditional: readonly [first: RegExp, next: RegExp];
};

/** The weak words of each language, in small letters. The last word of a pattern may continue. */
export const weakWords: Readonly<Record<DisclosureLanguage, WeakWords>> = {
  en: {
    tags: [
      ...['aff', 'affiliate', 'afflink', 'affiliatelink', 'affiliatelinks'],
      ...['sp', 'spon', 'collab', 'partner', 'ambassador'],
    ],
    link: /affiliate links?(?!\p{L})/u,
    thanks: /thanks? (?:to|you)(?!\p{L})|in association with|gifted/u,
    conditional: [
      /(?:i|we|links?|which|that) (?:may|might|could)(?!\p{L})/u,
      /^ (?:also )?(?:earn|be (?:paid|compensated)|(?:get|receive|make|pay)(?!\p{L}).{0,30}?(?:commission|paid|percent|%|fee|share|money|cut|bonus|reward)(?!\p{L}))/u,
    ],
  },
  de: {
    tags: ['kooperation', 'werbepartner', 'partnerlink'],
    link: /(?:affiliate|partner)-?links?(?!\p{L})/u,
    thanks: /danke an(?!\p{L})|in (?:zusammenarbeit|kooperation) mit|mit freundlicher unterstützung/u,
    conditional: [
      /(?:ich|wir) (?:kann|könnte|können)|(?:kann|könnten?|können) (?:ich|wir)|möglicherweise|eventuell|evtl\.?|gegebenenfalls|ggf\.?|vielleicht|unter umständen/u,
      /provision/,
    ],
  },
  fr: {
    tags: ['partenariat', 'partenaire', 'affiliation', 'affilié'],
    link: /liens? (?:d['’]affiliation|d['’]affiliés?|affiliés?|partenaires?)(?!\p{L})/u,
    thanks: /merci à(?!\p{L})|en partenariat avec|offert par/u,
    conditional: [
      /je peux|je pourrai|nous pouvons|nous pourrions|on peut|il se peut que|il est possible que|peut-être|éventuellement/u,
      /commission/,
    ],
  },
  es: {
    tags: ['colab', 'colaboración', 'colaboracion', 'sponso', 'afiliado', 'afiliados'],
    link: /(?:enlaces?|links?) (?:de )?(?:afiliados?|afiliaci[oó]n)(?!\p{L})/u,
    thanks: /gracias a(?!\p{L})|en colaboración con|por cortesía de/u,
    conditional: [/puedo|podría|podria|podemos|quizás?|tal vez|es posible que|puede que|a lo mejor/u, /comisi[oó]n/u],
  },
  pt: {
    tags: ['parceria', 'parceiro', 'parceira', 'afiliado', 'afiliados'],
    link: /links? (?:de )?(?:afiliados?|afiliação)(?!\p{L})/u,
    thanks: /em parceria com|agradeço (?:à|ao)|cortesia d[aeo]/u,
    conditional: [/posso|poderia|podemos|poderíamos|talvez|é possível que|pode ser que|eventualmente/u, /comiss/],
  },
  it: {
    tags: ['collaborazione', 'partnership', 'affiliato', 'affiliazione'],
    link: /link (?:di )?(?:affiliazione|affiliat[oi])(?!\p{L})/u,
    thanks: /grazie a(?!\p{L})|in collaborazione con|offerto da/u,
    conditional: [/posso|potrei|possiamo|potremmo|forse|è possibile che|può darsi che|eventualmente/u, /commission/],
  },
  nl: {
    tags: ['samenwerking', 'partnerschap', 'partnerlink'],
    link: /(?:affiliate|partner)[- ]?links?(?!\p{L})/u,
    thanks: /met dank aan|in samenwerking met|mogelijk gemaakt door/,
    conditional: [
      /ik kan|kan ik|we kunnen|wij kunnen|kunnen we|kunnen wij|misschien|wellicht|eventueel|mogelijk(?! gemaakt)/,
      /commissie/,
    ],
  },
  pl: {
    tags: ['współpraca', 'wspolpraca', 'afiliacja'],
    link: /link\p{L}{0,3} (?:afiliacyjn|partnersk)/u,
    thanks: /dzięki uprzejmości|we współpracy z/u,
    conditional: [/mogę|możemy|mógłbym|mogłabym|być może|możliwe|ewentualnie/u, /prowizj/],
  },
  uk: {
    tags: ['партнер', 'партнерство', 'співпраця', 'колаб'],
    link: /(?:партнерськ|афіліатн|реферальн)\p{L}{1,3} посилан/u,
    thanks: /[ув] співпраці з|за підтримки|дякую компанії/u,
    conditional: [/можу|можемо|міг би|могла б|могли б|можливо/u, /комісі/u],
  },
  ar: {
    tags: ['شراكة', 'شريك', 'تعاون', 'بالتعاون'],
    link: /(?:ال)?(?:رابط|روابط) (?:ال)?(?:أفلييت|افلييت|شراكة|إحالة|احالة)/u,
    thanks: /شكر(?:ا|ًا|اً) ل|بالتعاون مع|برعاية/u,
    conditional: [/[وف]?(?:قد|ربما)/u, /^ (?:أحصل|احصل|نحصل|أكسب|اكسب|نكسب|أتقاضى|نتقاضى|أتلقى|نتلقى)/u],
  },
  hi: {
    tags: [],
    link: /(?:एफ़िलिएट|एफिलिएट|अफिलिएट) लिंक/u,
    thanks: /के सहयोग से|(?:का|को) धन्यवाद/u,
    conditional: [/कमीशन/u, /^(?: \S{1,20}){0,3} (?:मिल|कमा) सक/u],
  },
  ja: {
    tags: ['コラボ', 'アンバサダー'],
    link: /アフィリエイト・?リンク/u,
    thanks: /ご?提供いただ|のご協力/u,
    conditional: [
      /報酬|紹介料|手数料|収益/u,
      /(?:場合|こと)[がも](?:あ|ござ|有)(?!りません|いません)|かもしれ|可能性[がも](?:あ|ござ|有)(?!りません|いません)/u,
    ],
  },
  zh: {
    tags: ['推广', '推廣', '合作', '赞助', '贊助'],
    link: /(?:联盟|聯盟|推广|推廣|返利|分销)(?:链接|鏈接|链结|連結)/u,
    thanks: /鸣谢|鳴謝|特别感谢|特別感謝/u,
    conditional: [/(?<![尽盡])可能|也许|也許|或许|或許/u, /^[^\u3040-\u30ff]{0,50}(?:佣金|报酬|報酬|提成)/u],
  },
};
