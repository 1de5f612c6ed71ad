import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { TaskProgress } from '../../ui/task-progress.tsx';
import type { NamedDraft } from './draft.ts';
import { DraftFindings } from './draft-findings.tsx';
import { useFindings } from './use-findings.ts';

type Props = { draft: NamedDraft; account: PartnerAccount };

/** A draft and the label for its links; below, the findings as soon as they are ready. */
export function ConvertDraft({ draft, account }: Props) {
  const words = useWords();
  const { preferences, label: lastLabel } = useSettings().settings;
  const [text, setText] = useState<string>(lastLabel);
  // Survives a new label, which leads to the same findings.
  const [flipped, setFlipped] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => setFlipped(new Set()), [draft]);
  const label = cleanLabel(text);
  const maker = useMemo(() => ({ account, preferences, label }), [account, preferences, label]);
  const { findings, read, isStopped, stop } = useFindings(draft, maker);
  const found = () => {
    if (isStopped) return <Notice>{words('convertStopped')}</Notice>;
    if (!findings)
      return <TaskProgress text={words('convertReading')} done={read / draft.text.length} onCancel={stop} />;
    if (findings.length === 0) return <Notice>{words('convertNothing')}</Notice>;
    return <DraftFindings {...{ draft, findings, maker, flipped }} onFlip={setFlipped} />;
  };

  return (
    <div class="stack">
      <TextField label={words('convertLabel')} value={text} placeholder={words('labelNone')} onText={setText} />
      {found()}
    </div>
  );
}
