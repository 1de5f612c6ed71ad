import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';

type Props = {
  order: readonly ChannelId[];
  chosen: ChannelId;
  /** The channels with a template of the user's own. */
  own: Partial<Record<ChannelId, string>>;
  onChoose: (id: ChannelId) => void;
  /** Moves the chosen channel up or down. */
  onMove: (by: number) => void;
};

/** The channels as tabs, one below the other. The arrow keys choose; with Alt they move the chosen channel. */
export function ChannelList({ order, chosen, own, onChoose, onMove }: Props) {
  const { words, direction } = useSpeech();
  const list = useRef<HTMLDivElement>(null);
  const isKeyed = useRef(false);
  // A moved or newly chosen tab gets the focus once it stands in its place.
  useLayoutEffect(() => {
    if (isKeyed.current) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    isKeyed.current = false;
  }, [order.indexOf(chosen)]);
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, [forward]: 1, ArrowUp: -1, [back]: -1 };
    const at = order.indexOf(chosen);
    const step = steps[event.key];
    const end = event.key === 'Home' ? 0 : event.key === 'End' ? order.length - 1 : undefined;
    const next = step === undefined ? end : (at + step + order.length) % order.length;
    const id = next === undefined ? undefined : order[next];
    // Alt with an arrow to the side goes back in the browser.
    if (id === undefined || (event.altKey && !/^Arrow(?:Up|Down)$/.test(event.key))) return;
    event.preventDefault();
    isKeyed.current = true;
    if (event.altKey) onMove(step ?? 0);
    else onChoose(id);
  };
  return (
    <div
      ref={list}
      class="channel-list"
      role="tablist"
      aria-orientation="vertical"
      aria-label={words('postsHeading')}
      onKeyDown={press}
    >
      {order.map((id) => (
        <button
          key={id}
          id={`channel-${id}`}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls="template"
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          <span>{words(keyFor('channel', id))}</span>
          {own[id] !== undefined && <span class="own" title={words('templateOwn')} />}
        </button>
      ))}
    </div>
  );
}
