import { detectPage } from './detect-page.ts';
import type { PageKind } from './forms/page-families.ts';

// Words that are written differently in an address.
const spelled = new Map(
  (
    'AI API AWS B2B B2C CAD CGI CMS CNC CPA CRM CSS CTO CFO ERP GIS HR HTML IoT JS KPI LLM ML NFT NLP PCB PDF PHP PPC QA ' +
    'RAG SAP SEM SEO SMS SQL SVG TV UGC UI UX VBA VFX VR XML iOS SaaS GitHub JavaScript LinkedIn QuickBooks TypeScript ' +
    'WordPress YouTube'
  )
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
);

// The words that addresses of products and consultations begin with. A category of one word reads well before the words
// after it.
const category =
  /^(?:(?:development|dev)-it|admin-customer-support|engineering-architecture|(?:writing|video|sales|finance)-[a-z]+)-/;
const oneWord = /^(?:design|marketing|legal|sales|finance|business)-/;
const withThe = /^(?:United|US$|UK$|Netherlands|Philippines|Bahamas|Maldives|Gambia|.* (?:Islands|Republic)$)/;

/**
 * A name for a page until the page gives its own: the words of its address, without its id, in English as Upwork writes
 * them. Nothing if it has none, and an address that no link can lead to as it is. Never throws.
 */
export function titleFromAddress(address: string): string | undefined {
  const { canonicalUrl, kind } = detectPage(address);
  if (canonicalUrl === undefined) return address;
  const url = new URL(canonicalUrl);
  const query = url.searchParams.get('q');
  if (query) return query;
  const name = nameOf(kind, url.pathname.split('/').filter(Boolean));
  return name === '' ? undefined : name.charAt(0).toUpperCase() + name.slice(1);
}

function nameOf(kind: PageKind, path: string[]): string {
  const [family, first = '', second = '', third = ''] = path;
  const last = path.at(-1) ?? '';
  switch (kind) {
    case 'home':
      return 'Upwork';
    case 'hire-guide':
      return `${words(first)} ${words(second)}`;
    case 'hire-location':
      return family === 'l'
        ? inPlace(second, first)
        : second === ''
          ? inPlace('', first)
          : inPlace(first, second, third);
    case 'catalog-category':
      return second === 'get' ? `${words(first)} ${words(third)}` : words(last);
    case 'catalog-product':
      return words(last.replace(/-?\d{19}$/, '').replace(category, ''));
    case 'catalog-consultation': {
      const person = last
        .replace(/-?\d{19}$/, '')
        .replace(category, '')
        .replace(oneWord, '');
      return person === '' ? '' : `consultation with ${properName(person)}`;
    }
    case 'talent-search':
    case 'catalog-search':
      return path.length > 3 ? words(last) : '';
    default:
      return path.length === 1 || /^(?:~|\d{18,19}$)/.test(last) ? '' : words(last);
  }
}

/** "Widget makers in Dallas, TX": a skill, if any, in a city or else a country. */
function inPlace(skill: string, country: string, city = ''): string {
  const who = skill === '' ? 'hire' : words(skill);
  if (city !== '') {
    const state = country === 'us' ? /-([a-z]{2})$/.exec(city)?.[1] : undefined;
    return `${who} in ${properName(state ? city.slice(0, -3) : city)}${state ? `, ${state.toUpperCase()}` : ''}`;
  }
  const within = skill.lastIndexOf('-in-', skill.length - '-in-x'.length);
  if (within > 0) return `${words(skill.slice(0, within))} in ${properName(skill.slice(within + '-in-'.length))}`;
  const code = country === 'uk' ? 'GB' : country.toUpperCase();
  const place = new Intl.DisplayNames('en', { type: 'region', style: 'short', fallback: 'none' }).of(code) ?? code;
  return `${who} in ${withThe.test(place) ? 'the ' : ''}${place}`;
}

const words = (slug: string): string =>
  plain(slug)
    .split('-')
    .filter(Boolean)
    .map((word) => spelled.get(word) ?? (/^\dd$/.test(word) ? word.toUpperCase() : word))
    .join(' ');

const properName = (slug: string): string =>
  plain(slug)
    .split('-')
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** The text with the characters escaped that a slug may hold. */
const plain = (slug: string): string => slug.replace(/%2[36b]/gi, decodeURIComponent);
