import { sayAgo } from '../../core/speech/say-ago.ts';
import { useSpeech } from '../hooks/speech-context.ts';

/** How long ago something was (UTC milliseconds), with the full date and time as its title. */
export function When({ at }: { at: number }) {
  const speech = useSpeech();
  return (
    <time dateTime={new Date(at).toISOString()} title={fullTime(at, speech.locale)}>
      {sayAgo(at, Date.now(), speech)}
    </time>
  );
}

const made = new Map<string, Intl.DateTimeFormat>();

function fullTime(at: number, locale: string): string {
  const format = made.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  made.set(locale, format);
  return format.format(at);
}
