import type { LinkRecord } from '../../../core/library/link-record.ts';
import { shortLinkDoors } from '../../../flow/impact/make-short-link.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { DeskIcon } from '../../../ui/icons/desk-icon.tsx';
import { QrPanel } from '../../../ui/link/qr-panel.tsx';
import { ShortLink } from '../../../ui/link/short-link.tsx';
import { WhyLink } from '../../help/why-link.tsx';
import { LinkFacts } from './facts/link-facts.tsx';
import { LinkSubIds } from './facts/link-sub-ids.tsx';
import { LinkEditor } from './link-editor.tsx';
import { LinkUses } from './link-uses.tsx';
import { LinkVariant } from './link-variant.tsx';
import { ShareAgain } from './share-again.tsx';
import type { Part } from './use-shown-link.ts';
import { WayOut } from './way-out.tsx';

type Props = {
  record: LinkRecord;
  title: string;
  part: Part | undefined;
  onPart: (part: Part) => void;
  isReadOnly: boolean;
  /** Whether the user came for its short link. */
  isAsked: boolean;
  onChanged: () => Promise<void>;
  onDelete: (id: string) => void;
};

/** What is known of a link and what can be done with it, below its address; the open part comes where it belongs. */
export function LinkParts({ record, title, part, onPart, isReadOnly, isAsked, onChanged, onDelete }: Props) {
  const words = useWords();
  return (
    <>
      {part === 'qr' && (
        <WayOut record={record}>{({ trackingLink }) => <QrPanel link={trackingLink} name={title} />}</WayOut>
      )}
      {part === 'share' && (
        <WayOut record={record}>
          {({ page }, paid) => <ShareAgain record={record} page={page} account={paid} onShared={onChanged} />}
        </WayOut>
      )}
      <LinkFacts record={record} />
      {!isReadOnly && <ShortLink doors={shortLinkDoors} record={record} isAsked={isAsked} onChanged={onChanged} />}
      <LinkUses record={record} />
      <LinkSubIds subIds={record.subIds} />
      <p class="row wrap ways">
        <button class="plain" type="button" aria-expanded={part === 'variant'} onClick={() => onPart('variant')}>
          {words('detail_variant')}
        </button>
        <WhyLink link={record.trackingLink} />
      </p>
      {part === 'variant' && (
        <WayOut record={record}>
          {({ page }, paid) => <LinkVariant record={record} page={page} account={paid} />}
        </WayOut>
      )}
      {!isReadOnly && <LinkEditor record={record} onChanged={onChanged} />}
      {!isReadOnly && (
        <button class="button danger delete-link" type="button" onClick={() => onDelete(record.id)}>
          <DeskIcon name="trash" />
          {words('linksDelete')}
        </button>
      )}
    </>
  );
}
