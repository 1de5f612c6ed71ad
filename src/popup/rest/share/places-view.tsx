import { useRef } from 'preact/hooks';
import type { Preferences } from '../../../core/settings/settings.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import { useSpeech, useWords } from '../../../ui/hooks/speech-context.ts';
import { useFirstFocus } from '../../../ui/hooks/use-first-focus.ts';
import { Frame } from '../../first/frame.tsx';
import { BackHead } from '../back-head.tsx';
import { PlaceButton } from './place-button.tsx';
import { usePlaces } from './use-places.ts';
import { useShares } from './use-shares.ts';

type Props = {
  landingPage: string;
  preferences: Preferences;
  /** The channel whose post was open before. */
  from: ChannelId | undefined;
  onChoose: (channel: ChannelId) => void;
  onBack: () => void;
};

/** All channels that are not hidden, in two columns. */
export function PlacesView({ landingPage, preferences, from, onChoose, onBack }: Props) {
  const words = useWords();
  const { order, isKnown } = usePlaces(preferences, onChoose);
  return (
    <Frame head={<BackHead title={words('shareHeading')} onBack={onBack} />}>
      {isKnown && <Places {...{ landingPage, order, from, onChoose }} />}
    </Frame>
  );
}

type PlacesProps = Pick<Props, 'landingPage' | 'from' | 'onChoose'> & { order: readonly ChannelId[] };

/** The channels, which the arrow keys reach too; the focus begins at the one that was open before, or at the first. */
function Places({ landingPage, order, from, onChoose }: PlacesProps) {
  const shares = useShares(landingPage);
  const first = useFirstFocus<HTMLButtonElement>();
  const focused = order.find((id) => id === from) ?? order[0];
  const { direction } = useSpeech();
  const list = useRef<HTMLUListElement>(null);
  const press = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const side = direction === 'rtl' ? -1 : 1;
    // As many as fit: narrow windows show one column.
    const columns = all.filter(({ offsetTop }) => offsetTop === all[0]?.offsetTop).length;
    const next = {
      ArrowRight: at + side,
      ArrowLeft: at - side,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (at === -1 || next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <ul ref={list} class="all-places" onKeyDown={press}>
      {order.map((id, at) => (
        <li key={id}>
          <PlaceButton
            {...{ id, at, shares }}
            isLine
            {...(id === focused ? { buttonRef: first } : {})}
            onChoose={() => onChoose(id)}
          />
        </li>
      ))}
    </ul>
  );
}
