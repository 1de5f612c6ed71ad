import { useEffect, useState } from 'preact/hooks';
import { formatExact } from '../../core/earnings/exact.ts';
import type { WhyAnswer } from '../../core/earnings/why/why-no-commission.ts';
import { subIdNames } from '../../core/link/sub-ids.ts';
import { keyFor } from '../../core/sentences.ts';
import { dayName } from '../../core/speech/day-name.ts';
import { isPrivateWindow } from '../../flow/doors.ts';
import { askedWhy, askWhy, loadWhy, type Why } from '../../flow/earnings/why.ts';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { reasonName } from '../reason-name.ts';
import { HelpPart } from './help-part.tsx';

const mostShown = 20;
/** Each answer reads all links and commissions, so it waits until nobody types. */
const quietMs = 300;

/**
 * Why there is no commission: every possible reason, with what the user's own data says about it, or where to look it
 * up.
 */
export function HelpWhy() {
  const { words } = useSpeech();
  const { settings } = useSettings();
  const [link, setLink] = useState<string>();
  const [why, setWhy] = useState<Why | 'unreadable'>();
  useEffect(() => {
    void askedWhy().then(setLink);
  }, []);
  useEffect(() => {
    if (link === undefined || isPrivateWindow()) return;
    let isOver = false;
    const answer = () =>
      loadWhy(link, settings).then(
        (found) => isOver || setWhy(found),
        () => isOver || setWhy('unreadable'),
      );
    const asking = setTimeout(() => void answer(), why === undefined ? 0 : quietMs);
    return () => {
      isOver = true;
      clearTimeout(asking);
    };
  }, [link, settings]);
  const ask = (text: string) => {
    setLink(text);
    void askWhy(text);
  };
  return (
    <HelpPart name="no-commission">
      <p>{words('whyWhat')}</p>
      {isPrivateWindow() && <SignedNotice>{words('earnedPrivate')}</SignedNotice>}
      {link !== undefined && (
        <TextField label={words('whyLink')} value={link} hint={words('whyLinkHint')} onText={ask} />
      )}
      {why === 'unreadable' && <SignedNotice alert>{words('earnedUnreadable')}</SignedNotice>}
      {typeof why === 'object' && (
        <>
          <ul class="lines why">
            {why.answers.map((one) => (
              <Answer key={one.code} answer={one} />
            ))}
          </ul>
          <Reversed why={why} />
        </>
      )}
    </HelpPart>
  );
}

/** A reason: whether it explains the missing commission, and from where that is known. */
function Answer({ answer: { code, verdict, source, gaps } }: { answer: WhyAnswer }) {
  const { words, number, locale } = useSpeech();
  const show = (gap: string) => (/^\d{4}-\d{2}-\d{2}$/.test(gap) ? dayName(gap, locale) : gap);
  const shown = gaps.map((gap) => (typeof gap === 'number' ? number(gap) : show(gap)));
  return (
    <li>
      <b>{words(keyFor('whyVerdict', verdict))}</b> {words(keyFor('why', code), ...shown)}{' '}
      <span class="soft">{words(keyFor('whySource', source))}</span>
    </li>
  );
}

/** The reversed commissions, each with what impact.com or the brand says about it. */
function Reversed({ why: { reversed } }: { why: Why }) {
  const { words, locale, number } = useSpeech();
  if (reversed.length === 0) return null;
  return (
    <>
      <h3>{words('whyReversed')}</h3>
      <ul class="lines">
        {reversed.slice(0, mostShown).map(({ id, actionDate, subIds, lost, detail }) => {
          const reason = reasonName(detail, words);
          return (
            <li key={id}>
              {[
                dayName(actionDate.slice(0, 10), locale),
                subIdNames.flatMap((name) => subIds[name] || []).join(' · '),
                lost ? words('earnedLost', formatExact(lost, locale)) : '',
                reason === undefined ? words('whyReversedUnsaid') : words('whyReversedBecause', reason),
              ]
                .filter((part) => part !== '')
                .join(' – ')}
            </li>
          );
        })}
      </ul>
      {reversed.length > mostShown && <p class="soft">{words('importMore', number(reversed.length - mostShown))}</p>}
    </>
  );
}
