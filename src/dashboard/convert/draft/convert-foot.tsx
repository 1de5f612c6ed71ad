import { useState } from 'preact/hooks';
import { recordDraft } from '../../../flow/convert/convert-text.ts';
import { copyRich, copyText, keepingHere } from '../../../flow/doors.ts';
import { Status } from '../../../ui/display/status.tsx';
import type { Told } from '../../../ui/fields/said.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { LabelChoice } from '../../../ui/managed/label-choice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { textOfHtml } from '../rich/text-of-html.ts';
import { convertedName, isRich, type NamedDraft } from './draft.ts';
import type { Conversion } from './use-conversion.ts';

/** The label of the links, and what to do with the result: copy it, save it, or keep its links. */
export function ConvertFoot({ draft, conversion }: { draft: NamedDraft; conversion: Conversion }) {
  const { words, counted } = useSpeech();
  const { label, setLabel, maker, chosen, convert } = conversion;
  const [told, setTold] = useState<Told & { of: NamedDraft }>();
  const setSaid = (next: Told) => setTold({ ...next, of: draft });
  // What was said about an earlier text or another choice is no longer true.
  const said = told?.of === draft ? told : undefined;
  const copy = async () => {
    const { text, taken } = await convert();
    const copied = await (isRich(draft) ? copyRich(text, textOfHtml(text)) : copyText(text));
    const count = taken.length;
    const told = isRich(draft) ? counted('convertCopiedRich', count) : counted('convertCopied', count);
    setSaid(copied ? { text: told } : { text: words('problem_clipboard_refused'), alert: true });
  };
  const save = async () => {
    const { text, taken } = await convert();
    saveFile(convertedName(draft), 'text/plain', text);
    setSaid({ text: counted('convertSaved', taken.length) });
  };
  const record = async () => {
    const { taken } = await convert();
    const added = maker && (await recordDraft(taken, maker).catch(() => undefined));
    setSaid(
      added === undefined ? { text: words('savedRefused'), alert: true } : { text: counted('convertRecorded', added) },
    );
  };
  const isNone = chosen.length === 0;
  const isKeeping = maker !== undefined && keepingHere(maker.preferences) === 'kept';
  return (
    <div class="convert-foot">
      <div class="row">
        <LinksLabel label={label} onLabel={setLabel} />
      </div>
      <div class="do">
        <Status class={said?.alert ? 'told wrong' : 'told good'}>
          {said?.alert ? <p role="alert">{said.text}</p> : said?.text}
        </Status>
        <button class="button" type="button" disabled={isNone || !isKeeping} onClick={() => void record()}>
          {words('convertRecord')}
        </button>
        <button class="button" type="button" disabled={isNone} onClick={() => void save()}>
          {words('convertSave')}
        </button>
        <button class="button primary tall" type="button" disabled={isNone} onClick={() => void copy()}>
          {counted('convertCopy', chosen.length)}
        </button>
      </div>
    </div>
  );
}

/** The label of the links: as the user writes it, or one that the user's organisation allows. */
function LinksLabel({ label, onLabel }: { label: string; onLabel: (label: string) => void }) {
  const { words } = useSpeech();
  const allowed = useSettings().settings.managed?.labels;
  if (allowed) return <LabelChoice label={words('convertLabel')} value={label} labels={allowed} onChoose={onLabel} />;
  return (
    <TextField isInline label={words('convertLabel')} value={label} placeholder={words('labelNone')} onText={onLabel} />
  );
}
