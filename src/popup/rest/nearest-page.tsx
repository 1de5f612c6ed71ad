import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { detectPage } from '../../core/page/detect-page.ts';
import type { Detection } from '../../core/page/detection.ts';
import { isLinkable, type LinkablePage } from '../../core/page/linkable-page.ts';
import { typedAddress } from '../../core/page/typed-address.ts';
import { keyFor } from '../../core/sentences.ts';
import { termsOf } from '../../core/settings/settings.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { SeenTab } from '../../flow/page/open-popup.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { SpendLookup } from '../../ui/terms/spend-lookup.tsx';
import { CheckPage } from './check-page.tsx';
import { RecentLinks } from './recent-links.tsx';

type Props = {
  tab?: SeenTab;
  sharer: Sharer;
  /** The link of a page that was pasted here, to be copied. */
  linkOf: (page: LinkablePage, onCopied: () => void) => ComponentChildren;
};

/** A page that gets no link: why, in a sentence, and the nearest thing that can be linked. */
export function NearestPage({ tab, sharer, linkOf }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [copies, setCopies] = useState(0);
  const [isChecking, setChecking] = useState(false);
  const pasted = detectPage(typedAddress(typed));
  return (
    <>
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
          linkOf(pasted, () => setCopies((count) => count + 1))
        ) : (
          <Notice alert>{words(keyFor('reason', reasonOf(pasted)))}</Notice>
        ))}
      {tab?.page?.marketplace === 'not-upwork' && (
        <>
          <button class="button" type="button" aria-expanded={isChecking} onClick={() => setChecking(!isChecking)}>
            {words('checkOpen')}
          </button>
          {isChecking && (
            <Boundary>
              <CheckPage tabId={tab.id} sharer={sharer} />
            </Boundary>
          )}
        </>
      )}
      <Boundary>
        <SpendLookup terms={termsOf(sharer.preferences, undefined)} />
      </Boundary>
      <Boundary>
        <RecentLinks sharer={sharer} revision={copies} />
      </Boundary>
    </>
  );
}

function reasonOf(page: Detection | undefined) {
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
