import { useState } from 'preact/hooks';
import type { TrackingLink } from '../../core/link/build-link.ts';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { type ReadLink, readLink, rebuildLink } from '../../core/link/read-link.ts';
import { type SubIds, subIdNames } from '../../core/link/sub-ids.ts';
import { homePage } from '../../core/page/home-page.ts';
import { keyFor } from '../../core/sentences.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { Words } from '../../core/speech/words.ts';
import { copyRebuilt } from '../../flow/copy/copy-again.ts';
import type { CopyOutcome } from '../../flow/copy/copy-link.ts';
import { keepingHere } from '../../flow/doors.ts';
import { SubIdFields } from '../../ui/account/sub-id-fields.tsx';
import { EmptyState } from '../../ui/display/empty-state.tsx';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { MoreIcon } from '../../ui/icons/more-icon.tsx';
import { CopySaid } from '../copy-said.tsx';
import { useKept } from '../use-kept.ts';

/** Reads any link of impact.com: whose it is, where it leads, what it carries. It can be changed and made the user's own. */
export function ReadLinkPanel() {
  const { account, preferences } = useSettings().settings;
  const words = useWords();
  const [text, setText] = useKept<string>('inspect', '', (kept) => (typeof kept === 'string' ? kept : undefined));
  const mine = account.state === 'ready' ? account.account : undefined;
  const read = text.trim() === '' ? undefined : readLink(text.trim(), mine);
  return (
    <>
      <TextField label={words('readPaste')} value={text} placeholder="https://upwork.pxf.io/c/…" onText={setText} />
      {!read && <EmptyState icon={<MoreIcon name="search" />}>{words('readEmpty')}</EmptyState>}
      {read?.ok === false && (
        <SignedNotice alert>
          {words(keyFor('problem', read.problem.code))}
          {read.problem.seen?.partnerId ? ` ${words('found_others', read.problem.seen.partnerId)}` : ''}
        </SignedNotice>
      )}
      {read?.ok && <LinkRead key={text} link={read.value} account={mine} keeping={keepingHere(preferences)} />}
    </>
  );
}

type Props = { link: ReadLink; account: PartnerAccount | undefined; keeping: Sharer['keeping'] };

function LinkRead({ link, account, keeping }: Props) {
  const words = useWords();
  const [landingPage, setLandingPage] = useState(link.landingPage ?? '');
  const [subIds, setSubIds] = useState<SubIds>(link.owner === 'mine' ? link.subIds : {});
  const [outcome, setOutcome] = useState<CopyOutcome>();
  // Only a typed address is a change: the page behind a short link or another brand's link is unknown.
  const isMoved = landingPage.trim() !== (link.landingPage ?? '');
  const changes = { subIds, ...(isMoved ? { landingPage: landingPage.trim() || null } : {}) };
  const made = account && rebuildLink(link, account, changes);
  const copy = async (rebuilt: TrackingLink) => {
    setOutcome(await copyRebuilt(rebuilt, landingPage.trim() || homePage, { keeping }));
  };
  const isShort = made?.ok === false && made.problem.code === 'short-link';
  const change = <T,>(set: (value: T) => void, value: T) => {
    set(value);
    setOutcome(undefined);
  };
  return (
    <div class="stack">
      <FactList isFirstStrong facts={factsOf(link, account !== undefined, words)} />
      {link.warnings.map((warning) => (
        <SignedNotice key={warning}>{words(keyFor('warning', warning))}</SignedNotice>
      ))}
      {made && (
        <div class="stack card">
          <p class="soft">{words('readChange')}</p>
          <TextField label={words('readLeads')} value={landingPage} onText={(next) => change(setLandingPage, next)} />
          <div class="pairs">
            <SubIdFields subIds={subIds} onChange={(next) => change(setSubIds, next)} />
          </div>
          {made.ok ? (
            <>
              <p class="address" dir="ltr">
                {made.value}
              </p>
              <button class="button primary" type="button" onClick={() => void copy(made.value)}>
                {words('copy')}
              </button>
            </>
          ) : (
            <SignedNotice alert={!isShort}>
              {words(isShort ? 'readShort' : keyFor('problem', made.problem.code))}
            </SignedNotice>
          )}
          <CopySaid outcome={outcome} copied={words('readCopied')} />
        </div>
      )}
    </div>
  );
}

function factsOf(link: ReadLink, hasAccount: boolean, words: Words): [string, string | undefined][] {
  const page = link.detection;
  // Without an account, only the paid partner is known.
  const whose = hasAccount || link.partnerId === undefined;
  return [
    [words('readOwner'), whose ? words(keyFor('owner', link.owner), link.partnerId ?? '') : undefined],
    [words('partnerId'), link.partnerId],
    [words('adId'), link.adId],
    [words('programId'), link.programId],
    [words('readHost'), link.host],
    [words('readLeads'), link.landingPage],
    [words('detailPage'), page && words(keyFor('kind', page.kind))],
    ...subIdNames.map((name): [string, string | undefined] => [words(name), link.subIds[name]]),
    [words('readParams'), link.brandParams.join('  ')],
  ];
}
