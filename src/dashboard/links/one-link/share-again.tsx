import { useState } from 'preact/hooks';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { knownTitle } from '../../../core/library/title-of.ts';
import type { PartnerAccount } from '../../../core/link/partner-account.ts';
import { cleanLabel } from '../../../core/link/sub-ids.ts';
import type { LinkablePage } from '../../../core/page/linkable-page.ts';
import { keyFor } from '../../../core/sentences.ts';
import { allowedLabel } from '../../../core/settings/managed.ts';
import { orderChannels } from '../../../core/settings/order-channels.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import { keepingHere } from '../../../flow/doors.ts';
import { recordName } from '../../../flow/page/page-name.ts';
import { loadPostWords } from '../../../flow/share/post-words.ts';
import { shareDoors } from '../../../flow/share/share-doors.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Composer } from '../../../ui/share/composer.tsx';
import { usePostWords } from '../../../ui/share/use-post-words.ts';

type Props = { record: LinkRecord; page: LinkablePage; account: PartnerAccount; onShared: () => Promise<void> };

/** Shares the page of a link again: the post as it will read, with the channel's own sub ID and the disclosure. */
export function ShareAgain({ record, page, account, onShared }: Props) {
  const { preferences, managed } = useSettings().settings;
  const { shown } = orderChannels(preferences);
  const speech = useSpeech();
  const { words } = speech;
  const [chosen, setChannel] = useState<ChannelId>();
  // A channel that was hidden meanwhile is no longer offered.
  const channel = chosen && shown.includes(chosen) ? chosen : shown[0];
  const sharer = {
    account,
    preferences,
    label: allowedLabel(cleanLabel(record.labels[0] ?? ''), managed),
    keeping: keepingHere(preferences),
  };
  const name = recordName(record, usePostWords(preferences, loadPostWords));
  const doors = shareDoors({ page, title: knownTitle(record), name }, sharer, speech);
  if (channel === undefined)
    return (
      <p>
        <a href="#sharing">{words('shareNowhere')}</a>
      </p>
    );
  return (
    <div class="stack card">
      <SelectField
        label={words('earnedPlace')}
        value={channel}
        options={shown.map((id) => [id, words(keyFor('channel', id))] as const)}
        onChoose={setChannel}
      />
      <Composer
        key={channel}
        channel={channel}
        doors={{
          ...doors,
          send: async (...given) => {
            const told = await doors.send(...given);
            await onShared();
            return told;
          },
          copy: async (...given) => {
            const told = await doors.copy(...given);
            await onShared();
            return told;
          },
        }}
      />
    </div>
  );
}
