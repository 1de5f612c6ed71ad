import { useEffect, useState } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import type { Settings } from '../../flow/settings/load-settings.ts';
import { useWords } from '../../ui/hooks/words-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { TaskProgress } from '../../ui/task-progress.tsx';
import type { Draft } from './convert-section.tsx';
import { DraftFindings } from './draft-findings.tsx';
import { useFindings } from './use-findings.ts';

type Props = { draft: Draft; account: PartnerAccount; settings: Settings };

/** A draft and the label that its links will carry; below, what was found in it, as soon as it is. */
export function ConvertDraft({ draft, account, settings: { preferences, label: lastLabel } }: Props) {
  const words = useWords();
  const [text, setText] = useState(lastLabel);
  // It outlasts a new label, which finds the same again.
  const [flipped, setFlipped] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => setFlipped(new Set()), [draft]);
  const label = cleanLabel(text);
  const { findings, read, isStopped, stop } = useFindings(draft, account, preferences, label);
  const found = () => {
    if (isStopped) return <Notice>{words('convertStopped')}</Notice>;
    if (!findings)
      return <TaskProgress text={words('convertReading')} done={read / draft.text.length} onCancel={stop} />;
    if (findings.length === 0) return <Notice>{words('convertNothing')}</Notice>;
    return <DraftFindings {...{ draft, findings, account, preferences, label, flipped }} onFlip={setFlipped} />;
  };

  return (
    <div class="stack">
      <label class="field">
        {words('convertLabel')}
        <input
          type="text"
          value={text}
          placeholder={words('labelNone')}
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {found()}
    </div>
  );
}
