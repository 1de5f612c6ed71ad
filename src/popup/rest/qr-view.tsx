import type { Label } from '../../core/link/sub-ids.ts';
import type { LinkablePage } from '../../core/page/linkable-page.ts';
import { keyFor } from '../../core/sentences.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import { makeLink } from '../../flow/copy/make-link.ts';
import { pageName } from '../../flow/page/page-name.ts';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useFirstFocus } from '../../ui/hooks/use-first-focus.ts';
import { QrFiles, QrImage } from '../../ui/link/qr-panel.tsx';
import { Frame } from '../first/frame.tsx';
import { BackHead } from './back-head.tsx';

type Props = { page: LinkablePage; title?: string | undefined; sharer: Sharer; label: Label; onBack: () => void };

/** The link of a page as a QR code, with what it is for. It is made here, so that it always pays the account in use. */
export function QrView({ page, title, sharer, label, onBack }: Props) {
  const words = useWords();
  const first = useFirstFocus<HTMLButtonElement>();
  const head = <BackHead title={words('qr')} onBack={onBack} />;
  const made = makeLink(page, { ...sharer, label });
  if (!made.ok)
    return (
      <Frame head={head}>
        <SignedNotice alert>{words(keyFor('problem', made.problem.code))}</SignedNotice>
      </Frame>
    );
  const name = title ?? pageName(page.canonicalUrl, words);
  const code = { link: made.value.trackingLink, name };
  const foot = (
    <div class="row wrap grow">
      <QrFiles {...code} isMain firstRef={first} />
    </div>
  );
  return (
    <Frame head={head} foot={foot} isActing>
      <QrImage link={code.link} />
      <p class="soft qr-name">
        <span dir="auto">{name}</span>
        <span>{[label, words('qrPays', sharer.account.partnerId)].filter(Boolean).join(' · ')}</span>
      </p>
      <SignedNotice>{words('qrDisclose')}</SignedNotice>
    </Frame>
  );
}
