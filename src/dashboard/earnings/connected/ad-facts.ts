import type { Ad } from '../../../core/earnings/api/ads.ts';
import { keyFor } from '../../../core/sentences.ts';
import { dayName } from '../../../core/speech/day-name.ts';
import type { Speech } from '../../../core/speech/speech.ts';

/** What distinguishes ads: their kind, size, language and days, and the brand's own labels. */
export function adFacts({ words, locale }: Speech): (ad: Ad) => string[] {
  const languageName = languageNames(locale);
  return ({ kind, width, height, language, from, to, labels }) => {
    const [begin, end] = [from, to].map((day) => (day === undefined ? '' : dayName(day, locale)));
    return [
      words(keyFor('adKind', kind)),
      width && height ? words('impactAdSize', String(width), String(height)) : '',
      language === undefined ? '' : languageName(language),
      begin && end ? words('reportSpan', begin, end) : begin ? words('impactAdSince', begin) : '',
      end && !begin ? words('impactAdUntil', end) : '',
      labels ?? '',
    ].filter((fact) => fact !== '');
  };
}

const codes =
  'ar bg cs da de el en es et fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sv th tr uk vi zh';

/** The name of a language in `locale`. impact.com writes it in English capitals; other words stay as they are. */
function languageNames(locale: string): (word: string) => string {
  const english = new Intl.DisplayNames('en', { type: 'language' });
  const own = new Intl.DisplayNames(locale, { type: 'language' });
  const known = new Map(codes.split(' ').map((code) => [english.of(code)?.toUpperCase(), own.of(code)]));
  return (word) => known.get(word.toUpperCase()) ?? word;
}
