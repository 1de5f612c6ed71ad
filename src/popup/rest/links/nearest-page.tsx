import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Detection } from '../../../core/page/detection.ts';
import { isLinkable, type LinkablePage } from '../../../core/page/linkable-page.ts';
import { typedPage } from '../../../core/page/typed-address.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { SeenTab } from '../../../flow/page/open-popup.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Frame, type FrameParts } from '../../first/frame.tsx';
import { QrView } from '../qr-view.tsx';

type Props = {
  tab?: SeenTab;
  frame: FrameParts;
  notices: ComponentChildren;
  /** Shows the link of a pasted page, ready to copy. */
  linkOf: (page: LinkablePage, onQr: (link: string) => void) => ComponentChildren;
};

/** A page without a link: the reason in a sentence, and a field for the address of a page that has one. */
export function NearestPage({ tab, frame, notices, linkOf }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [qr, setQr] = useState<string>();
  if (qr !== undefined) return <QrView link={qr} name="" label="" onBack={() => setQr(undefined)} />;
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
          linkOf(pasted, setQr)
        ) : (
          <Notice alert>{words(keyFor('reason', reasonOf(pasted)))}</Notice>
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
