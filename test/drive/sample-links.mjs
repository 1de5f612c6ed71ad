// Links after a few months of sharing, with invented people and projects. And a draft with addresses in it.
import { recordOf } from './record.mjs';
import { samples } from './sample-pages.mjs';

const site = 'https://www.upwork.com';
const day = 86_400_000;
const rows = [
  [
    'catalog',
    'catalog-product',
    samples.project,
    'You will get a modern logo with a brand guide',
    'spring-blog',
    ['x', 'linkedin', 'copy'],
    350,
    1,
  ],
  ['talent', 'profile', samples.profile, 'Mara K., React developer for dashboards', 'newsletter', ['copy'], 45, 2],
  [
    'talent',
    'hire-skill',
    `${site}/hire/logo-designers/`,
    'Hire logo designers',
    'spring-blog',
    ['linkedin', 'x'],
    undefined,
    4,
  ],
  [
    'talent',
    'profile',
    `${site}/freelancers/~01b7a6c5d4e3f20111`,
    'Tomas L., Shopify migrations without lost orders',
    'tools-page',
    ['copy', 'copy', 'email'],
    60,
    6,
  ],
  [
    'catalog',
    'catalog-product',
    `${site}/services/product/edit-your-podcast-episode-1730000000000000012`,
    'You will get your podcast episode edited and mixed',
    '',
    ['x'],
    120,
    9,
  ],
  [
    'talent',
    'hire-skill',
    `${site}/hire/php-developers/`,
    'Hire PHP developers',
    'spring-blog',
    ['reddit', 'copy'],
    undefined,
    13,
  ],
  [
    'talent',
    'profile',
    `${site}/freelancers/~01c2d3e4f5a6b70222`,
    'Ines R., technical writer for APIs',
    'newsletter',
    ['linkedin'],
    38,
    17,
  ],
  [
    'catalog',
    'catalog-product',
    `${site}/services/product/animate-an-explainer-video-1730000000000000014`,
    'You will get a 60-second explainer video',
    'youtube',
    ['copy', 'x'],
    480,
    21,
  ],
  [
    'talent',
    'agency',
    `${site}/agencies/~01d4e5f6a7b8c90333/`,
    'Northlight Studio',
    'tools-page',
    ['copy'],
    undefined,
    28,
  ],
  ['talent', 'hire-skill', `${site}/hire/copywriters/`, 'Hire copywriters', '', ['facebook'], undefined, 36],
  [
    'catalog',
    'catalog-product',
    `${site}/services/product/set-up-your-online-store-1730000000000000016`,
    'You will get an online store, set up and filled',
    'spring-blog',
    ['x', 'copy'],
    900,
    45,
  ],
  [
    'talent',
    'profile',
    `${site}/freelancers/~01e6f7a8b9c0d10444`,
    'Jon A., data analyst: from sheets to answers',
    'newsletter',
    ['linkedin', 'copy'],
    52,
    58,
  ],
];

/** The links as records of the library, the latest used a few days before `now`. */
export const sampleLinks = (now) =>
  rows.map(([marketplace, kind, landingPage, title, label, channels, price, daysAgo]) => {
    const usedAt = now - daysAgo * day;
    const uses = channels.map((channel, at) => ({
      id: `${landingPage} ${at}`,
      at: usedAt - (channels.length - 1 - at) * 5 * day,
      channel,
      format: channel === 'copy' ? 'url' : 'post',
      state: 'done',
    }));
    return recordOf({
      landingPage,
      title,
      marketplace,
      kind,
      subIds: label ? { subId1: label } : {},
      ...(price && {
        price: { minor: price * 100, currency: 'USD' },
        per: marketplace === 'catalog' ? 'project' : 'hour',
        commission: { minor: Math.min(price * 70, 15_000), currency: 'USD' },
        terms: { rateBasisPoints: 7000, currency: 'USD', cap: { minor: 15_000, currency: 'USD' } },
      }),
      uses,
    });
  });

/** A draft with addresses to convert, the user's own link, and someone else's. */
export const sampleDraft = `## Whom I would ask

For a new logo I would ask [Mara's colleague](${samples.project}), and for
the site itself [a React developer](${samples.profile}) or one of these:
${site}/hire/php-developers/

My [newsletter](https://upwork.pxf.io/c/1234567/1062918/13634?subId1=newsletter) has more. I found
them by [this list](https://upwork.pxf.io/c/7654321/1062918/13634?subId1=list).
`;
