import { keyFor } from '../../core/sentences.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { DeskIcon } from '../../ui/icons/desk-icon.tsx';
import { Tabs } from '../../ui/parts/tabs.tsx';

type Props = {
  /** All channels; the hidden ones come last. */
  order: readonly ChannelId[];
  hidden: readonly ChannelId[];
  chosen: ChannelId;
  /** The channels with a template of the user's own. */
  own: Partial<Record<ChannelId, string>>;
  onChoose: (id: ChannelId) => void;
  /** Moves the chosen channel up or down. */
  onMove: (by: number) => void;
  /** Puts a channel in the place of another one. */
  onDrag: (id: ChannelId, to: ChannelId) => void;
};

/** The channels as tabs, one below the other, each with a handle that drags it. The hidden ones say so. */
export function ChannelList({ order, hidden, chosen, own, onChoose, onMove, onDrag }: Props) {
  const words = useWords();
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }, id: ChannelId) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest('[role="tab"]')?.id;
    const to = order.find((one) => over === `tab-${one}`);
    if (to && to !== id && !hidden.includes(to)) onDrag(id, to);
  };
  const tabs = order.map((id) => {
    const isHidden = hidden.includes(id);
    const name = (
      <>
        {isHidden ? (
          <DeskIcon name="eye-off" />
        ) : (
          <span
            class="grip"
            aria-hidden="true"
            // The pointer stays with the handle, wherever the row moves.
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => drag(event, id)}
          >
            <DeskIcon name="grip" />
          </span>
        )}
        <span class={isHidden ? 'grow hidden-place' : 'grow'}>{words(keyFor('channel', id))}</span>
        {isHidden && <span class="sr-only">{words('placesHidden')}</span>}
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
