import { useEffect, useState } from 'preact/hooks';
import { groupFindings } from '../../../core/convert/page-check/group-findings.ts';
import { cleanLabel } from '../../../core/link/sub-ids.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import { type CheckedPage, checkPage } from '../../../flow/convert/check-page.ts';
import { openInConvert } from '../../../flow/convert/hand-over.ts';
import { isPrivateWindow } from '../../../flow/doors.ts';
import type { SeenTab } from '../../../flow/page/open-popup.ts';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useFirstFocus } from '../../../ui/hooks/use-first-focus.ts';
import { Frame } from '../../first/frame.tsx';
import { BackHead } from '../back-head.tsx';
import { FindingGroupList } from './finding-group-list.tsx';
import './check-view.css';

type Props = { tab: SeenTab; sharer: Sharer; onBack: () => void };

/** The links on the current page, for instance the user's own blog: whose they are, and which could be theirs. */
export function CheckView({ tab, sharer, onBack }: Props) {
  const { words } = useSpeech();
  const [page, setPage] = useState<CheckedPage | 'refused'>();
  useEffect(() => {
    void checkPage(tab.id, { ...sharer, label: cleanLabel('') }).then((checked) => setPage(checked ?? 'refused'));
  }, [tab.id, sharer.account]); // Whose links they are changes with the account.
  const head = <BackHead title={words('checkHeading')} onBack={onBack} />;
  if (page === undefined || page === 'refused')
    return (
      <Frame head={head}>
        {page ? (
          <SignedNotice alert>{words('checkRefused')}</SignedNotice>
        ) : (
          <p class="soft">{words('convertReading')}</p>
        )}
      </Frame>
    );
  return <Checked {...{ page, head }} address={tab.address ?? ''} />;
}

type CheckedProps = { page: CheckedPage; address: string; head: preact.ComponentChildren };

/** The links of a page that was read, by whose they are, and the way to Convert. */
function Checked({ page: { html, findings }, address, head }: CheckedProps) {
  const { words, counted } = useSpeech();
  const [isRefused, setRefused] = useState(false);
  const first = useFirstFocus<HTMLButtonElement>();
  const count = findings.filter(({ state }) => state === 'convertible').length;
  const isReplaceable = findings.some(({ replacement }) => replacement !== undefined);
  // A private window keeps nothing, so nothing can be handed to another page.
  const canConvert = isReplaceable && !isPrivateWindow() && !isRefused;
  const convert = async () => setRefused(!(await openInConvert(html, address)));
  const foot = canConvert && (
    <button class="button primary tall grow" type="button" ref={first} onClick={() => void convert()}>
      {count > 0 ? counted('checkConvert', count) : words('checkReplace')}
    </button>
  );
  return (
    <Frame head={head} foot={foot} isActing>
      {address !== '' && (
        <p class="address" dir="ltr">
          {address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[?#].*/, '')}
        </p>
      )}
      {findings.length === 0 && <SignedNotice>{words('checkNothing')}</SignedNotice>}
      {isRefused && <SignedNotice alert>{words('checkTooLong')}</SignedNotice>}
      {groupFindings(findings).map(([group, those]) => (
        <FindingGroupList key={group} {...{ group, html }} findings={those} />
      ))}
      {findings.length > 0 && <p class="soft">{words(canConvert ? 'checkStays' : 'checkHint')}</p>}
    </Frame>
  );
}
