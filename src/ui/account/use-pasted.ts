import { useState } from 'preact/hooks';
import { upworkHost, upworkProgramId } from '../../core/impact-hosts.ts';
import { checkAccount } from '../../core/link/partner-account.ts';
import { readPaste } from '../../core/link/read-paste.ts';
import type { TypedIds } from './id-fields.tsx';

const noIds: TypedIds = { partnerId: '', adId: '' };

/** What was pasted or typed so far, and what was understood. */
export function usePasted() {
  const [way, setWay] = useState<'paste' | 'ids'>('paste');
  const [text, setText] = useState('');
  const [ids, setIds] = useState(noIds);
  const [wasPasted, setPasted] = useState(false);
  const read = way === 'ids' ? fromIds(ids) : readPaste(text);
  const isTouched = way === 'ids' ? ids.partnerId !== '' && ids.adId !== '' : text.trim() !== '';
  const enter = (partnerId: string) => {
    setIds({ ...ids, partnerId });
    setText('');
    setPasted(true);
    setWay('ids');
  };
  /** Takes the text. An id that arrives at once, by pasting, moves to the id fields; a typed one only if it is `done`. */
  const take = (next: string, isDone = next.length > text.length + 1) => {
    setText(next);
    const pasted = readPaste(next);
    const partnerId = !pasted.ok && pasted.problem.code === 'bare-number' ? pasted.problem.seen?.partnerId : undefined;
    if (isDone && partnerId !== undefined) enter(partnerId);
    return isDone && partnerId !== undefined;
  };
  return { way, setWay, text, take, ids, setIds, wasPasted, read, isTouched };
}

function fromIds({ partnerId, adId }: TypedIds) {
  const checked = checkAccount({ host: upworkHost, partnerId, adId, programId: upworkProgramId, brandParams: [] });
  return checked.ok ? { ok: true as const, value: { account: checked.value, warnings: [] } } : checked;
}
