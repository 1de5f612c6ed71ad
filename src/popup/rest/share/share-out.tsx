import type { Label } from '../../../core/link/sub-ids.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import type { CopyContent, CopyContext } from '../../../flow/copy/copy-link.ts';
import type { MadeLink } from '../../../flow/copy/make-link.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { hasShareSheet } from '../../../flow/doors.ts';
import { saveLabel } from '../../../flow/settings/save-label.ts';
import { shareLink } from '../../../flow/share/share-link.ts';
import type { Told } from '../../../ui/fields/said.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { IconButton } from '../../../ui/parts/icon-button.tsx';

type Props = {
  link: MadeLink;
  label: Label;
  content: CopyContent | undefined;
  context: CopyContext;
  sharer: Pick<Sharer, 'keeping'>;
  /** Called with the result. */
  onSaid: (told: Told) => void;
};

/** Hands what would be copied to another app, where the system has a sheet for that. */
export function ShareOut({ link, label, content, context, sharer: { keeping }, onSaid }: Props) {
  const words = useWords();
  if (!hasShareSheet()) return null;
  const share = async () => {
    const { shared, recorded } = await shareLink(link, label ? { ...context, label } : context, keeping, content);
    const text = shared ? tellRecorded(words('sheetShared'), recorded, words) : words('sheetNotShared');
    onSaid({ text, alert: !shared });
    // The label is only a convenience for the next link.
    if (shared && keeping !== 'private') await saveLabel(label).catch(() => undefined);
  };
  return (
    <IconButton label={words('sheetShare')} onClick={() => void share()}>
      <MoreIcon name="send" />
    </IconButton>
  );
}
