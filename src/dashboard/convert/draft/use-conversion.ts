import { useMemo } from 'preact/hooks';
import { convertDraft } from '../../../core/convert/convert-draft.ts';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import type { PartnerAccount } from '../../../core/link/partner-account.ts';
import { cleanLabel } from '../../../core/link/sub-ids.ts';
import { allowedLabel } from '../../../core/settings/managed.ts';
import { findAddresses } from '../../../flow/convert/convert-text.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useKept } from '../../use-kept.ts';
import type { NamedDraft } from './draft.ts';
import { useFindings } from './use-findings.ts';

export type Conversion = ReturnType<typeof useConversion>;

const isConvertible = ({ state }: Finding): boolean => state === 'convertible';

/** A draft on its way to the user's links: the label, what was found, what of it is chosen, and what comes out. */
export function useConversion(
  draft: NamedDraft,
  onDraft: (draft: NamedDraft) => void,
  account: PartnerAccount | undefined,
) {
  const { preferences, label: lastLabel, managed } = useSettings().settings;
  const [label, setLabel] = useKept<string>('draft-label', lastLabel, (kept) =>
    typeof kept === 'string' ? kept : undefined,
  );
  const clean = allowedLabel(cleanLabel(label), managed);
  const maker = useMemo(() => account && { account, preferences, label: clean }, [account, preferences, clean]);
  const search = useFindings(draft, maker);
  const { findings = [] } = search;
  const flipped = useMemo(() => new Set(draft.flipped), [draft.flipped]);
  const isChosen = (finding: Finding) =>
    finding.replacement !== undefined && isConvertible(finding) !== flipped.has(finding.start);
  const chosen = useMemo(() => findings.filter(isChosen), [findings, flipped]);
  /** The draft with its chosen links, also right after an edit. */
  const convert = async () => {
    const found = search.isCurrent || !maker ? findings : await findAddresses(draft, maker);
    const taken = found.filter(isChosen);
    const starts = new Set(taken.map(({ start }) => start));
    const text = convertDraft(draft.text, found, (index) => starts.has(found[index]?.start ?? -1));
    return { text, taken };
  };
  const convertible = findings.filter(isConvertible);
  /** Takes back each choice, or converts nothing. */
  const chooseAll = (isOn: boolean) =>
    onDraft({ ...draft, flipped: isOn ? [] : convertible.map(({ start }) => start) });
  return { label, setLabel, maker, search, findings, convertible, chosen, isChosen, convert, chooseAll };
}
