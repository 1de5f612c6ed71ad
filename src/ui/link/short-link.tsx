import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShortLinkDoors, ShortLinkState } from '../../core/earnings/api/short-link.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { Said, type Told } from '../fields/said.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useSpeech } from '../hooks/speech-context.ts';
import { shortProblemText, whenText } from './problem-text.ts';
import './short-link.css';

type Props = {
  record: LinkRecord;
  doors: ShortLinkDoors;
  /** Whether the user came for it: its button then has the focus. */
  isAsked: boolean;
  onChanged: () => Promise<void>;
};

/** The short form of a link: copied if there is one, and otherwise made by impact.com if that is connected. */
export function ShortLink({ record, doors, isAsked, onChanged }: Props) {
  const speech = useSpeech();
  const { words, locale } = speech;
  const [state, setState] = useState<ShortLinkState>();
  const [ending, setEnding] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<Told>();
  const look = () => doors.load(record).then(setState, () => undefined); // Without it nothing is offered.
  useEffect(() => void look(), [record.id]);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked) button.current?.focus();
  }, [isAsked, state]);
  const copy = async (link: string) => {
    const copied = await doors.copy(link);
    setSaid({ text: words(copied ? 'shortCopied' : 'problem_clipboard_refused'), alert: !copied });
  };
  const make = async () => {
    setAsking(true);
    const made = await doors.make(record, ending, state?.askedAt !== undefined);
    setAsking(false);
    setSaid(
      made.ok
        ? { text: words('shortMade', made.value) }
        : { text: shortProblemText(made.problem, speech), alert: true },
    );
    await look();
    if (made.ok) await onChanged();
  };
  const { shortLink } = record;
  if (shortLink === undefined && !state?.isConnected) return null;
  return (
    <section class="stack short-link" aria-label={words('shortLink')}>
      {shortLink !== undefined ? (
        <div class="row wrap">
          <span class="soft">{words('shortLink')}</span>
          <code class="grow address" dir="ltr">
            {shortLink}
          </code>
          <button class="button small" type="button" ref={button} onClick={() => void copy(shortLink)}>
            {words('shortCopy')}
          </button>
        </div>
      ) : (
        <>
          {state?.askedAt !== undefined && <p>{words('shortAsked', whenText(state.askedAt, locale))}</p>}
          <div class="row wrap">
            <TextField label={words('shortEnding')} value={ending} maxLength={50} onText={setEnding} />
            <button class="button" type="button" ref={button} disabled={isAsking} onClick={() => void make()}>
              {words(state?.askedAt === undefined ? 'shortMake' : 'shortMakeAgain')}
            </button>
          </div>
          <p class="soft">{words('shortWhat')}</p>
        </>
      )}
      <Said said={said} />
    </section>
  );
}
