import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkLine } from '../../../core/library/find-links.ts';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { openLink } from '../../../flow/library/edit-links.ts';

/** What can be opened below a link. */
export type Part = 'qr' | 'share' | 'variant';

/** What is open: a page, with the part that is open at first. Each opening is a new object. */
export type Opening = { page: string; part?: Part };

type Options = {
  /** The links of the page, the latest used first. */
  lines: readonly LinkLine[];
  /** The one of them for which a short link was asked for. */
  asked: string | undefined;
  opening: Opening;
  onGone: () => void;
};

/** The link of an open page that is shown, with its open part and what was said about it. Another opening shows its own. */
export function useShownLink({ lines, asked, opening, onGone }: Options) {
  const [chosen, choose] = useState(asked ?? lines[0]?.id);
  // If the chosen link was deleted, another one of the page is shown.
  const id = lines.some((line) => line.id === chosen) ? chosen : (lines[0]?.id ?? chosen);
  const wanted = useRef(id);
  wanted.current = id;
  const [record, setRecord] = useState<LinkRecord>();
  const [part, setPart] = useState(opening.part);
  const [said, setSaid] = useState<{ text: string; alert: boolean }>();
  const load = async () => {
    const found = id === undefined ? undefined : await openLink(id).catch(() => undefined);
    // Another link may have been chosen meanwhile.
    if (id !== wanted.current) return;
    if (found) setRecord(found);
    else onGone();
  };
  const show = (next: string | undefined, nextPart?: Part) => {
    choose(next);
    setPart(nextPart);
    setSaid(undefined);
  };
  useEffect(() => void load(), [id]);
  // The panel stays while it shows one page after another.
  useEffect(() => show(asked ?? lines[0]?.id, opening.part), [opening, asked]);
  return {
    record,
    /** Reads the link again, after it was changed. */
    load,
    /** Shows another link of the page. */
    show: (next: string) => show(next),
    part,
    /** Opens a part, or closes it if it is open. */
    togglePart: (name: Part) => setPart(part === name ? undefined : name),
    said,
    setSaid,
  };
}
