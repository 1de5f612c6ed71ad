import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Label } from '../../../core/link/sub-ids.ts';
import { isLinkable, type LinkablePage } from '../../../core/page/linkable-page.ts';
import { typedPage } from '../../../core/page/typed-address.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import { showLinks } from '../../../flow/doors.ts';
import type { SeenTab } from '../../../flow/page/open-popup.ts';
import { pageName } from '../../../flow/page/page-name.ts';
import { Boundary } from '../../../ui/boundary.tsx';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { kindIcon } from '../../../ui/icons/kind-icon.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { Frame, type FrameParts } from '../../first/frame.tsx';
import { QrView } from '../qr-view.tsx';
import { CheckView } from './check-view.tsx';
import { reasonOf } from './nearest-page.tsx';
import { RecentLinks } from './recent-links.tsx';

type Props = {
  tab?: SeenTab;
  sharer: Sharer;
  frame: FrameParts;
  notices: ComponentChildren;
  /** Shows the link of a pasted page, ready to copy. */
  linkOf: (page: LinkablePage, onQr: (label: Label) => void) => ComponentChildren;
};

/** The user's links: a field that searches them and takes any Upwork address, the last used ones, and the links on the page. */
export function LinksView({ tab, sharer, frame, notices, linkOf }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<{ page: LinkablePage; label: Label } | 'check'>();
  const back = () => setOpened(undefined);
  if (opened === 'check' && tab) return <CheckView tab={tab} sharer={sharer} onBack={back} />;
  if (opened && opened !== 'check') return <QrView {...opened} sharer={sharer} onBack={back} />;
  const pasted = typedPage(typed);
  const isAddress = pasted.marketplace !== 'not-upwork';
  const foot = (
    <>
      <span>{words('notAffiliated')}</span>
      <button class="plain" type="button" onClick={() => void showLinks()}>
        {words('recentAll')}
      </button>
    </>
  );
  return (
    <Frame {...frame} foot={foot}>
      <h1 class="sr-only">{words('tab_links')}</h1>
      {notices}
      <span class="with-icon">
        <TextField
          id="find"
          type="search"
          label={words('findOrPaste')}
          isLabelHidden
          value={typed}
          autofocus
          onText={setTyped}
        />
        <MoreIcon name="search" />
      </span>
      {isAddress &&
        (isLinkable(pasted) ? (
          <>
            <p class="eyebrow">
              <Icon name={kindIcon(pasted)} />
              <span dir="auto">{pageName(pasted.canonicalUrl, words)}</span>
            </p>
            {linkOf(pasted, (label) => setOpened({ page: pasted, label }))}
          </>
        ) : (
          <SignedNotice alert>{words(keyFor('reason', reasonOf(pasted)))}</SignedNotice>
        ))}
      {!isLinkable(pasted) && (
        <Boundary>
          <RecentLinks sharer={sharer} typed={isAddress ? '' : typed} />
        </Boundary>
      )}
      {tab?.page?.marketplace === 'not-upwork' && (
        <button class="button start" type="button" onClick={() => setOpened('check')}>
          <MoreIcon name="page" />
          <span class="grow">{words('checkOpen')}</span>
          <MoreIcon name="next" />
        </button>
      )}
    </Frame>
  );
}
