import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Label } from '../../../core/link/sub-ids.ts';
import type { Detection } from '../../../core/page/detection.ts';
import { isLinkable, type LinkablePage } from '../../../core/page/linkable-page.ts';
import { typedPage } from '../../../core/page/typed-address.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import type { SeenTab } from '../../../flow/page/open-popup.ts';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { Frame, type FrameParts } from '../../first/frame.tsx';
import { QrView } from '../qr-view.tsx';

type Props = {
  tab?: SeenTab;
  sharer: Sharer;
  frame: FrameParts;
  notices: ComponentChildren;
  /** Shows the link of a pasted page, ready to copy. */
  linkOf: (page: LinkablePage, onQr: (label: Label) => void) => ComponentChildren;
};

/** A page without a link: the reason in a sentence, and a field for the address of a page that has one. */
export function NearestPage({ tab, sharer, frame, notices, linkOf }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<{ page: LinkablePage; label: Label }>();
  if (opened) return <QrView {...opened} sharer={sharer} onBack={() => setOpened(undefined)} />;
  const pasted = typedPage(typed);
  return (
    <Frame {...frame}>
      {notices}
      <h1>{words(keyFor('reason', reasonOf(tab?.page)))}</h1>
      <TextField
        id="address"
        label={words('nearest')}
        value={typed}
        placeholder="https://www.upwork.com/…"
        autofocus
        onText={setTyped}
      />
      {typed.trim() !== '' &&
        (isLinkable(pasted) ? (
          linkOf(pasted, (label) => setOpened({ page: pasted, label }))
        ) : (
          <SignedNotice alert>{words(keyFor('reason', reasonOf(pasted)))}</SignedNotice>
        ))}
    </Frame>
  );
}

/** Why a page gets no link, by its kind. */
export function reasonOf(page: Detection | undefined) {
  switch (page?.marketplace) {
    case undefined:
      return 'unknown';
    case 'talent':
    case 'catalog':
      return 'broken';
    default:
      return page?.marketplace ?? 'unknown';
  }
}
