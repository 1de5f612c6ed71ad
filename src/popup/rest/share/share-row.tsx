import type { Preferences } from '../../../core/settings/settings.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { LastShare } from './last-share.tsx';
import { PlaceButton } from './place-button.tsx';
import './share-row.css';
import { usePlaces } from './use-places.ts';
import { useShares } from './use-shares.ts';

const shownFirst = 4;

type Props = {
  landingPage: string;
  preferences: Preferences;
  onChoose: (channel: ChannelId) => void;
  /** Shows all channels. */
  onMore: () => void;
};

/** The first channels, each with its own key, and a button for all of them. */
export function ShareRow({ landingPage, preferences, onChoose, onMore }: Props) {
  const words = useWords();
  const { order, isKnown } = usePlaces(preferences, onChoose);
  const shares = useShares(landingPage);
  if (order.length === 0) return null;
  // A channel that fits needs no button for more.
  const first = order.length === shownFirst + 1 ? order.length : shownFirst;
  return (
    <section class="share">
      <header class="row">
        <h2 class="grow">{words('shareHeading')}</h2>
        <LastShare use={shares[0]} />
      </header>
      <div class="five">
        {/* Shown once their order is known, so that nothing moves under the pointer. */}
        {isKnown &&
          order
            .slice(0, first)
            .map((id, at) => <PlaceButton key={id} {...{ id, at, shares }} onChoose={() => onChoose(id)} />)}
        {isKnown && order.length > first && (
          <button class="button place" type="button" onClick={onMore}>
            <MoreIcon name="more" />
            <span class="name">{words('shareMore')}</span>
          </button>
        )}
      </div>
    </section>
  );
}
