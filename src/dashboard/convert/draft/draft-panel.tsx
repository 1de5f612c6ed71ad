import { useRef, useState } from 'preact/hooks';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import { keyFor } from '../../../core/sentences.ts';
import { EmptyState } from '../../../ui/display/empty-state.tsx';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { useKept } from '../../use-kept.ts';
import { DraftsAside } from '../drafts-aside.tsx';
import { FindingsPane } from '../findings/findings-pane.tsx';
import { showMark } from '../rich/rich-text.tsx';
import { ConvertFoot } from './convert-foot.tsx';
import { DisclosureNote } from './disclosure-note.tsx';
import { noDraft, readDraftWithChoices } from './draft.ts';
import { DraftEditor, type DraftProblem } from './draft-editor.tsx';
import { showPart } from './show-part.ts';
import { useConversion } from './use-conversion.ts';
import { useHandedOver } from './use-handed-over.ts';
import './draft-panel.css';

/**
 * A draft beside what comes out of it, and below both what to do with the result. `onShown` is called when something
 * arrives that the user is to see.
 */
export function DraftPanel({ onShown }: { onShown: () => void }) {
  const words = useWords();
  const [draft, setDraft] = useKept('draft', noDraft, readDraftWithChoices);
  useHandedOver(draft, setDraft, () => {
    setProblem(undefined);
    onShown();
  });
  const [problem, setProblem] = useState<DraftProblem>();
  const { account } = useSettings().settings;
  const conversion = useConversion(draft, setDraft, account.state === 'ready' ? account.account : undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const view = useRef<HTMLElement>(null);
  const show = (finding: Finding) => {
    if (view.current) showMark(view.current, finding);
    else if (field.current) showPart(field.current, finding.start, finding.end);
  };
  const isEmpty = draft.text === '';
  return (
    <>
      <div class="panes">
        <div class="pane">
          <DraftsAside draft={draft} onDraft={setDraft} />
          <DraftEditor
            draft={draft}
            findings={conversion.findings}
            onDraft={setDraft}
            onProblem={setProblem}
            fieldRef={field}
            viewRef={view}
          />
          {problem && <SignedNotice alert>{words(keyFor('draft', problem))}</SignedNotice>}
        </div>
        <div class="pane">
          {account.state !== 'ready' && <SignedNotice alert>{words(keyFor('account', account.state))}</SignedNotice>}
          {isEmpty && <EmptyState icon={<MoreIcon name="page" />}>{words('convertWhat')}</EmptyState>}
          {account.state === 'ready' && !isEmpty && (
            <>
              <FindingsPane {...{ draft, conversion }} onDraft={setDraft} onShow={show} />
              <DisclosureNote {...{ draft, conversion, field }} onDraft={setDraft} />
            </>
          )}
        </div>
      </div>
      {account.state === 'ready' && !isEmpty && <ConvertFoot draft={draft} conversion={conversion} />}
    </>
  );
}
