import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import type { Detection } from '../../core/page/detection.ts';
import { keyFor } from '../../core/sentences.ts';
import { termsOf } from '../../core/settings/settings.ts';
import { keepingIn } from '../../flow/copy/copy-link.ts';
import type { Opening } from '../../flow/page/open-popup.ts';
import { useWords } from '../../ui/hooks/words-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { SpendLookup } from '../../ui/terms/spend-lookup.tsx';
import { CheckPage } from './check-page.tsx';
import { RecentLinks } from './recent-links.tsx';
import './share/share.css';

type Props = {
  opening: Opening;
  account: PartnerAccount;
  detection?: Detection;
  /** The link of a page that was pasted here, to be copied. */
  linkOf: (address: string, onCopied: () => void) => ComponentChildren;
};

/** A page that gets no link: why, in a sentence, and the nearest thing that can be linked. */
export function NearestPage({ opening, account, detection, linkOf }: Props) {
  const words = useWords();
  const [address, setAddress] = useState('');
  const [copies, setCopies] = useState(0);
  const [isChecking, setChecking] = useState(false);
  const { preferences } = opening.settings;
  const keeping = keepingIn(opening.tab?.incognito === true, preferences);
  const pasted = detectPage(address.trim());
  return (
    <>
      <h1>{words(keyFor('reason', reasonOf(detection)))}</h1>
      <div class="field">
        <label for="address">{words('nearest')}</label>
        <input
          id="address"
          type="text"
          value={address}
          placeholder="https://www.upwork.com/…"
          autocomplete="off"
          spellcheck={false}
          autofocus
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </div>
      {address.trim() !== '' &&
        (pasted.linkable ? (
          linkOf(address.trim(), () => setCopies((count) => count + 1))
        ) : (
          <Notice alert>{words(keyFor('reason', reasonOf(pasted)))}</Notice>
        ))}
      {opening.tab && detection?.marketplace === 'not-upwork' && (
        <>
          <button class="button" type="button" aria-expanded={isChecking} onClick={() => setChecking(!isChecking)}>
            {words('checkOpen')}
          </button>
          {isChecking && <CheckPage tabId={opening.tab.id} account={account} preferences={preferences} />}
        </>
      )}
      <SpendLookup terms={termsOf(preferences, undefined)} />
      <RecentLinks account={account} preferences={preferences} keeping={keeping} revision={copies} />
    </>
  );
}

function reasonOf(detection: Detection | undefined) {
  switch (detection?.marketplace) {
    case undefined:
      return 'unknown';
    case 'talent':
    case 'catalog':
      return 'broken';
    default:
      return detection?.marketplace as 'jobs' | 'private' | 'other' | 'not-upwork';
  }
}
