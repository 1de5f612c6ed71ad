import { useState } from 'preact/hooks';
import type { DraftFormat } from '../../core/convert/draft-format.ts';
import { keyFor } from '../../core/sentences.ts';
import { longestDraft, readDraft } from '../../flow/convert/convert-text.ts';
import { readKeptDraft } from '../../flow/convert/hand-over.ts';
import { FileButton } from '../../ui/fields/file-button.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { useKept } from '../use-kept.ts';
import { ConvertDraft } from './convert-draft.tsx';
import type { NamedDraft } from './draft.ts';
import { DraftsAside } from './drafts-aside.tsx';
import { ReadLinkPanel } from './read-link-panel.tsx';
import './convert.css';

const formats: Record<string, DraftFormat> = {
  html: 'html',
  htm: 'html',
  csv: 'csv',
  tsv: 'csv',
  md: 'text',
  txt: 'text',
};
/** Longer drafts are not shown in a field, because that would block the page. */
const longestShown = 500_000;

const noDraft: NamedDraft = { text: '', name: '' };

/** Converts existing text so that its links pay the user, and reads any link. */
export function ConvertSection() {
  const words = useWords();
  const [draft, setDraft] = useKept('draft', noDraft, readKeptDraft);
  const [problem, setProblem] = useState<'too-long' | 'unreadable'>();
  const { account } = useSettings().settings;
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > longestDraft) return setProblem('too-long');
    const text = await readDraft(chosen);
    setProblem(text === undefined ? 'unreadable' : undefined);
    const format = formats[chosen.name.split('.').at(-1)?.toLowerCase() ?? ''];
    if (text !== undefined) setDraft({ text, name: chosen.name, ...(format ? { format } : {}) });
  };
  return (
    <>
      <section id="draft">
        <h2>{words('convertHeading')}</h2>
        <p class="soft">{words('convertWhat')}</p>
        <DraftsAside draft={draft} onDraft={setDraft} />
        {draft.text.length <= longestShown && (
          <TextArea
            class="draft"
            label={words('convertPaste')}
            isLabelHidden
            placeholder={words('convertPaste')}
            value={draft.text}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              if (!event.dataTransfer?.files.length) return;
              event.preventDefault();
              void take(event.dataTransfer.files[0]);
            }}
            onText={(text) => {
              setProblem(text.length > longestDraft ? 'too-long' : undefined);
              if (text.length <= longestDraft) setDraft({ text, name: '' });
            }}
          />
        )}
        <DraftFile draft={draft} onFile={(chosen) => void take(chosen)} onClear={() => setDraft(noDraft)} />
        {problem && <Notice alert>{words(keyFor('draft', problem))}</Notice>}
        {account.state !== 'ready' ? (
          <Notice alert>{words(keyFor('account', account.state))}</Notice>
        ) : (
          draft.text !== '' && <ConvertDraft draft={draft} account={account.account} />
        )}
      </section>
      <ReadLinkPanel />
    </>
  );
}

type FileProps = { draft: NamedDraft; onFile: (file: File) => void; onClear: () => void };

/** The file of the draft, and the button to start again. */
function DraftFile({ draft, onFile, onClear }: FileProps) {
  const words = useWords();
  return (
    <div class="row wrap">
      <FileButton label={words('convertFile')} accept=".txt,.md,.html,.htm,.csv,.tsv,text/*" onFile={onFile} />
      {draft.name !== '' && <span>{draft.name}</span>}
      {draft.text !== '' && (
        <button class="button" type="button" onClick={onClear}>
          {words('convertClear')}
        </button>
      )}
    </div>
  );
}
