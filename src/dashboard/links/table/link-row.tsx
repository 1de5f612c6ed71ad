import { sayWorth } from '../../../core/commission/say-worth.ts';
import { formatExact } from '../../../core/earnings/exact.ts';
import type { LinkEarned } from '../../../core/earnings/summary/by-link.ts';
import type { LinkLine } from '../../../core/library/find-links.ts';
import type { Speech } from '../../../core/speech/speech.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { kindIcon } from '../../../ui/icons/kind-icon.ts';
import { channelName } from '../../channel-name.ts';

type Props = {
  line: LinkLine;
  /** What it earned, where a column says so. */
  earned: LinkEarned | 'nothing' | undefined;
  index: number;
  /** The format of days, made once for all rows. */
  day: Intl.DateTimeFormat;
  isActive: boolean;
  isSelected: boolean;
  onToggle: () => void;
  onOpen: () => void;
  onCopy: () => void;
};

/** A link as a row of the table: its page, where it was shared, what it could earn. */
export function LinkRow({ line, earned, index, day, isActive, isSelected, onToggle, onOpen, onCopy }: Props) {
  const speech = useSpeech();
  const { words, number } = speech;
  const { name, landingPage, labels, channels, worth, timesUsed, usedAt, isPending } = line;
  return (
    <tr
      id={`link-${index}`}
      class={isActive ? 'link-row active' : 'link-row'}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
    >
      <td>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          aria-label={words('linksSelect', name)}
          onChange={onToggle}
        />
      </td>
      <td class="cell name">
        <span class="tile">
          <Icon name={kindIcon(line)} />
        </span>
        <button type="button" tabIndex={-1} onClick={onOpen} title={words('linksOpen', name)}>
          {name}
        </button>
        <span class="soft address" dir="ltr">
          {landingPage.replace(/^https:\/\/www\./, '')}
        </span>
      </td>
      <td class="cell labels">
        <Labels labels={labels} />
      </td>
      <td class="cell channel">{channels.map((channel) => channelName(channel, words)).join(', ')}</td>
      <td class="cell commission">{worth && sayWorth(worth, speech, true)}</td>
      {earned && <td class="cell earned">{earned !== 'nothing' && <Earned earned={earned} speech={speech} />}</td>}
      <td class="cell timesUsed">{number(timesUsed)}</td>
      <td class="cell usedAt">
        <span class={isPending ? 'soft' : ''}>{isPending ? words('recentPending') : day.format(usedAt)}</span>
        <button
          class="copy"
          type="button"
          tabIndex={-1}
          onClick={onCopy}
          aria-label={words('linksCopyOf', name)}
          title={words('linksCopy')}
        >
          <Icon name="copy" />
        </button>
      </td>
    </tr>
  );
}

/** The first label, and how many more there are; all of them in the title. */
const Labels = ({ labels }: { labels: readonly string[] }) => (
  <span title={labels.join(', ')}>
    {labels.slice(0, 1).map((label) => (
      <span key={label} class="pill" dir="auto">
        {label}
      </span>
    ))}
    {labels.length > 1 && (
      <span class="pill more" data-more={`+${labels.length - 1}`}>
        <span class="sr-only">, {labels.slice(1).join(', ')}</span>
      </span>
    )}
  </span>
);

/** What only this link can have earned, and what it earned together with others of the same sub IDs. */
function Earned({ earned: { own, shared, among }, speech }: { earned: LinkEarned; speech: Speech }) {
  const { counted, locale } = speech;
  const amounts = (sums: LinkEarned['own']) => sums.map((sum) => formatExact(sum, locale)).join(' + ');
  const together = shared.length > 0 ? counted('linkEarnedAmong', among, amounts(shared)) : '';
  return (
    <>
      {own.length > 0 && <b class="money">{amounts(own)}</b>}
      {together !== '' && (
        <span class="soft" title={together}>
          {together}
        </span>
      )}
    </>
  );
}
