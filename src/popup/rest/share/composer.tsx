import { useRef, useState } from 'preact/hooks';
import { type SubIds, subIdNames } from '../../../core/link/sub-ids.ts';
import type { LinkablePage } from '../../../core/page/linkable-page.ts';
import type { PageFacts } from '../../../core/page/page-facts.ts';
import { keyFor } from '../../../core/sentences.ts';
import { termsOf } from '../../../core/settings/settings.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import { type ChannelId, channelOf, serverOf, serverPreferenceOf } from '../../../core/share/channels.ts';
import { describePost, isOver } from '../../../core/share/compose-post.ts';
import type { MessageKey } from '../../../core/speech/words.ts';
import { priceContext } from '../../../flow/copy/copy-link.ts';
import { makeLink } from '../../../flow/copy/make-link.ts';
import { makePost } from '../../../flow/share/make-post.ts';
import { postGapsOf } from '../../../flow/share/post-gaps.ts';
import { type ShareOutcome, sharePost, tellShared } from '../../../flow/share/share-post.ts';
import { SubIdFields } from '../../../ui/account/sub-id-fields.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useFirstFocus } from '../../../ui/hooks/use-first-focus.ts';
import { PostField } from '../../../ui/link/post-field.tsx';
import { ServerField } from '../../../ui/link/server-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { EarlierShare } from './earlier-share.tsx';
import './share.css';

type Props = {
  channel: ChannelId;
  page: LinkablePage;
  title: string;
  sharer: Sharer;
  facts?: PageFacts;
  onBack: () => void;
};

/** The post as it will read, to be changed in place and sent; labelled for its channel, its disclosure in front. */
export function Composer({ channel, page, title, sharer, facts, onBack }: Props) {
  const speech = useSpeech();
  const { words, locale } = speech;
  const { preferences, label, keeping } = sharer;
  const { change: changePreference } = useSettings();
  const send = useFirstFocus<HTMLButtonElement>();
  const isSending = useRef(false);
  const [subIds, setSubIds] = useState<SubIds>();
  const [edited, setEdited] = useState<string>();
  const [isDisclosed, setDisclosed] = useState(true);
  const [outcome, setOutcome] = useState<ShareOutcome>();

  const row = channelOf(channel);
  const kept = row.asks === 'server' ? serverPreferenceOf(row) : undefined;
  const [host, setHost] = useState(kept ? serverOf(preferences[kept]) : '');
  const name = words(keyFor('channel', channel));
  const made = makeLink(page, sharer, { channel, ...(subIds ? { subIds } : {}) });
  const gaps = postGapsOf({ title, ...(facts ? { facts } : {}) }, sharer, speech);
  const composed = made.ok ? makePost(channel, { link: made.value, gaps, isDisclosed }, sharer, locale) : undefined;
  const back = (
    <button class="button" type="button" onClick={onBack}>
      {words('shareBack')}
    </button>
  );
  if (!made.ok || !composed?.ok) {
    const problem: MessageKey = !made.ok
      ? keyFor('problem', made.problem.code)
      : keyFor('template', composed?.ok === false ? composed.problem.code : 'no-link');
    return (
      <>
        <Notice alert>{words(problem, composed?.ok === false ? (composed.problem.seen ?? '') : '')}</Notice>
        {back}
      </>
    );
  }
  const link = made.value;
  const post = edited === undefined ? composed.value : describePost(channel, edited, link.trackingLink);
  const isWhole = post.text.includes(link.trackingLink);
  const change = (next: SubIds) => {
    setSubIds(next);
    setEdited(undefined);
  };
  const share = async () => {
    if (host === undefined || !isWhole || isOver(post) || isSending.current) return;
    isSending.current = true; // A second click on its way opens no second page.
    if (kept && host !== preferences[kept]) void changePreference(kept, host);
    const terms = termsOf(preferences, page.marketplace);
    const context = { title, ...(label ? { label } : {}), ...priceContext(facts?.offers[0], terms), server: host };
    setOutcome(await sharePost(post, link, context, keeping));
    isSending.current = false;
  };

  return (
    <form
      class="stack composer"
      onSubmit={(event) => {
        event.preventDefault();
        void share();
      }}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void share()}
    >
      <h1>{words('shareOn', name)}</h1>
      <EarlierShare landingPage={page.canonicalUrl} channel={channel} />
      <PostField post={post} onInput={setEdited} />
      {!isWhole && <Notice alert>{words('shareNoLink')}</Notice>}
      {isOver(post) && <Notice alert>{words('shareTooLong', String(post.length - (post.limit ?? 0)))}</Notice>}
      {edited === undefined && post.cut !== 'nothing' && <p class="soft">{words(keyFor('cut', post.cut))}</p>}
      {isDisclosed &&
        post.findings.map(({ code, seen = '' }) => (
          <Notice key={code}>{words(keyFor('disclosure', code), seen)}</Notice>
        ))}
      {!isDisclosed && <Notice alert>{words('disclosureOff')}</Notice>}
      {row.asks === 'server' && kept && (
        <ServerField channel={row} kept={host ?? ''} onServer={(typed) => setHost(typed || undefined)} />
      )}
      <div class="row">
        <button
          ref={send}
          class="button primary grow"
          type="submit"
          disabled={host === undefined || !isWhole || isOver(post)}
        >
          {words(keyFor('send', row.takes), name)} <kbd>{words('keyEnter')}</kbd>
        </button>
        {back}
      </div>
      {outcome && (
        <Notice alert={!outcome.opened && !outcome.copied}>{tellShared(outcome, row.takes, name, words)}</Notice>
      )}
      <p class="soft">{words(keyFor('caution', channel))}</p>
      <details>
        <summary class="soft">{words('shareDetails')}</summary>
        <div class="stack">
          <SubIdFields
            subIds={link.subIds}
            names={subIdNames.filter((one) => link.subIds[one] !== undefined || subIds?.[one] !== undefined)}
            onChange={change}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={isDisclosed}
              onChange={(event) => {
                setDisclosed(event.currentTarget.checked);
                setEdited(undefined);
              }}
            />
            {words('disclosed')}
          </label>
        </div>
      </details>
    </form>
  );
}
