import { useState } from 'preact/hooks';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { titleOf } from '../../../core/library/title-of.ts';
import { cleanLabel } from '../../../core/link/sub-ids.ts';
import { linkablePage } from '../../../core/page/linkable-page.ts';
import { keyFor } from '../../../core/sentences.ts';
import { type ChannelId, channelOf, channels, serverOf, serverPreferenceOf } from '../../../core/share/channels.ts';
import { describePost, isOver } from '../../../core/share/compose-post.ts';
import { makeLink } from '../../../flow/copy/make-link.ts';
import { keepingHere } from '../../../flow/doors.ts';
import { makePost } from '../../../flow/share/make-post.ts';
import { postGapsOf } from '../../../flow/share/post-gaps.ts';
import { type ShareOutcome, sharePost, tellShared } from '../../../flow/share/share-post.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { PostField } from '../../../ui/link/post-field.tsx';
import { Notice } from '../../../ui/notice.tsx';

type Props = { record: LinkRecord; onShared: () => Promise<void> };

/** The page of a link shared once more: the post as it will read, under the channel's own sub ID, disclosed. */
export function ShareAgain({ record, onShared }: Props) {
  const { account, preferences } = useSettings().settings;
  const speech = useSpeech();
  const { words, locale } = speech;
  const [channel, setChannel] = useState<ChannelId>('x');
  const [edited, setEdited] = useState<string>();
  const [outcome, setOutcome] = useState<ShareOutcome>();
  if (account.state !== 'ready') return <Notice alert>{words(keyFor('account', account.state))}</Notice>;
  const title = titleOf(record);
  const row = channelOf(channel);
  const page = linkablePage(record.landingPage);
  if (!page) return <Notice alert>{words('problem_not_linkable')}</Notice>;
  const sharer = {
    account: account.account,
    preferences,
    label: cleanLabel(record.labels[0] ?? ''),
    keeping: keepingHere(preferences),
  };
  const made = makeLink(page, sharer, { channel });
  const composed = made.ok
    ? makePost(channel, { link: made.value, gaps: postGapsOf({ title }, sharer, speech) }, sharer, locale)
    : undefined;
  const link = made.ok ? made.value : undefined;
  const post =
    link && composed?.ok
      ? edited === undefined
        ? composed.value
        : describePost(channel, edited, link.trackingLink)
      : undefined;
  const server = row.asks === 'server' ? serverOf(preferences[serverPreferenceOf(row)]) : '';
  const isReady = link && post && !isOver(post) && post.text.includes(link.trackingLink) && server !== undefined;
  const share = async () => {
    if (!isReady) return;
    setOutcome(await sharePost(post, link, { title, server }, sharer.keeping));
    await onShared();
  };
  return (
    <div class="stack card">
      <label class="field">
        {words('column_channel')}
        <select
          value={channel}
          onChange={(event) => {
            setChannel(event.currentTarget.value as ChannelId);
            setEdited(undefined);
            setOutcome(undefined);
          }}
        >
          {channels.map(({ id }) => (
            <option key={id} value={id}>
              {words(keyFor('channel', id))}
            </option>
          ))}
        </select>
      </label>
      {!made.ok && <Notice alert>{words(keyFor('problem', made.problem.code))}</Notice>}
      {composed?.ok === false && (
        <Notice alert>{words(keyFor('template', composed.problem.code), composed.problem.seen ?? '')}</Notice>
      )}
      {post && <PostField post={post} onInput={setEdited} />}
      {row.asks === 'server' && server === undefined && <Notice alert>{words('channelNoServer', row.example)}</Notice>}
      <button class="button" type="button" disabled={!isReady} onClick={() => void share()}>
        {words(keyFor('send', row.takes), words(keyFor('channel', channel)))}
      </button>
      {outcome && (
        <Notice alert={!outcome.opened && !outcome.copied}>
          {tellShared(outcome, row.takes, words(keyFor('channel', channel)), words)}
        </Notice>
      )}
    </div>
  );
}
