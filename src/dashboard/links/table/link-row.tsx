import { sayWorth } from '../../../core/commission/say-worth.ts';
import type { LinkLine } from '../../../core/library/find-links.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { channelName } from '../../channel-name.ts';

type Props = {
  line: LinkLine;
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
export function LinkRow({ line, index, day, isActive, isSelected, onToggle, onOpen, onCopy }: Props) {
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
        <button type="button" tabIndex={-1} onClick={onOpen} title={words('linksOpen', name)}>
          {name}
        </button>
        <span class="soft address" dir="ltr">
          {landingPage.replace(/^https:\/\/www\./, '')}
        </span>
      </td>
      <td class="cell labels">{labels.join(', ')}</td>
      <td class="cell channel">{channels.map((channel) => channelName(channel, words)).join(', ')}</td>
      <td class="cell commission">{worth && sayWorth(worth, speech, true)}</td>
      <td class="cell timesUsed">{number(timesUsed)}</td>
      <td class="cell usedAt">
        <span class={isPending ? 'soft' : ''}>{isPending ? words('recentPending') : day.format(usedAt)}</span>
        <button class="copy" type="button" tabIndex={-1} onClick={onCopy} aria-label={words('linksCopyOf', name)}>
          {words('linksCopy')}
        </button>
      </td>
    </tr>
  );
}
