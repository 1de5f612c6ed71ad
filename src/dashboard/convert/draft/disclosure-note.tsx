import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { disclosureFor } from '../../../core/convert/drafting/insert-disclosure.ts';
import { checkDisclosure } from '../../../core/share/disclosure/check-disclosure.ts';
import { disclose } from '../../../core/share/disclosure/disclose.ts';
import { Status } from '../../../ui/display/status.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { typeInto } from '../../type-into.ts';
import { editDraft, type NamedDraft } from './draft.ts';
import { showPart } from './show-part.ts';
import type { Conversion } from './use-conversion.ts';

/** A disclosure is looked for up to the first link and this far behind it. */
const lookedBehind = 100_000;

type Props = {
  draft: NamedDraft;
  conversion: Conversion;
  field: RefObject<HTMLTextAreaElement | null>;
  onDraft: (draft: NamedDraft) => void;
};

/** Says that a draft whose links pay the user does not disclose it in front of them, and inserts a disclosure. */
export function DisclosureNote({ draft, conversion: { findings, isChosen }, field, onDraft }: Props) {
  const { words, locale } = useSpeech();
  const { preferences } = useSettings().settings;
  const { text, format } = draft;
  const first = findings.find((finding) => finding.state === 'mine' || isChosen(finding));
  const wrong = useMemo(() => {
    if (!first) return undefined;
    const found = checkDisclosure(text.slice(0, first.end + lookedBehind), first.seen);
    return found.find(({ code }) => code === 'missing' || code === 'after-link');
  }, [text, first?.start, first?.seen]);
  const insertion = wrong && disclosureFor(text, disclose(preferences.disclosure, 'long', locale), format);
  const insert = () => {
    if (!insertion) return;
    const { at, text: put } = insertion;
    const begin = put.length - put.trimStart().length;
    if (!field.current) return onDraft(editDraft(draft, text.slice(0, at) + put + text.slice(at)));
    field.current.setSelectionRange(at, at);
    typeInto(field.current, put);
    showPart(field.current, at + begin, at + put.trimEnd().length);
  };
  return (
    <Status class="undisclosed">
      {wrong && (
        <>
          <span>
            {wrong.code === 'missing' ? words('convertUndisclosed') : words('disclosure_after_link', wrong.seen ?? '')}
          </span>
          {insertion && (
            <button class="button small" type="button" onClick={insert}>
              {words('convertDisclose')}
            </button>
          )}
        </>
      )}
    </Status>
  );
}
