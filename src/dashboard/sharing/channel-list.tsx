import { keyFor } from '../../core/sentences.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Tabs } from '../../ui/parts/tabs.tsx';

type Props = {
  order: readonly ChannelId[];
  chosen: ChannelId;
  /** The channels with a template of the user's own. */
  own: Partial<Record<ChannelId, string>>;
  onChoose: (id: ChannelId) => void;
  /** Moves the chosen channel up or down. */
  onMove: (by: number) => void;
};

/** The channels as tabs, one below the other. */
export function ChannelList({ order, chosen, own, onChoose, onMove }: Props) {
  const words = useWords();
  const tabs = order.map((id) => {
    const name = (
      <>
        <span>{words(keyFor('channel', id))}</span>
        {own[id] !== undefined && <span class="own-mark" title={words('templateOwn')} />}
      </>
    );
    return [id, name] as const;
  });
  return (
    <Tabs
      look="list"
      label={words('postsHeading')}
      tabs={tabs}
      chosen={chosen}
      onChoose={onChoose}
      onMove={onMove}
      panelOf={() => 'template'}
    />
  );
}
