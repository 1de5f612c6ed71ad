import type { ComponentChildren } from 'preact';
import { sayWorth } from '../../../core/commission/say-worth.ts';
import { formatExact } from '../../../core/earnings/exact.ts';
import type { LinkEarned } from '../../../core/earnings/summary/by-link.ts';
import type { LinkLine } from '../../../core/library/find-links.ts';
import type { Speech } from '../../../core/speech/speech.ts';
import type { Words } from '../../../core/speech/words.ts';
import { Chip } from '../../../ui/display/chip.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { DeskIcon } from '../../../ui/icons/desk-icon.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { kindIcon } from '../../../ui/icons/kind-icon.ts';
import { When } from '../../../ui/parts/when.tsx';
import { ChannelGlyph } from '../../../ui/share/channel-glyph.tsx';
import { channelName } from '../../channel-name.ts';
import './link-row.css';

type Props = {
  line: LinkLine;
  /** What it earned, where a column says so. */
  earned: LinkEarned | 'nothing' | undefined;
  index: number;
  isActive: boolean;
  isSelected: boolean;
  /** Its details are open. */
  isOpened: boolean;
  onToggle: () => void;
  onOpen: () => void;
  onCopy: () => void;
  onShare: () => void;
};

/** A link as a row of the table: its page, where it was shared, what it could earn. */
export function LinkRow({
  line,
  earned,
  index,
  isActive,
  isSelected,
  isOpened,
  onToggle,
  onOpen,
  onCopy,
  onShare,
}: Props) {
  const speech = useSpeech();
  const { words, number } = speech;
  const { name, labels, channels, worth, timesUsed, usedAt, isPending } = line;
  const ago = isPending ? words('recentPending') : <When at={usedAt} />;
  return (
    <tr
      id={`link-${index}`}
      class={isActive ? 'link-row active' : 'link-row'}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isOpened ? 'true' : undefined}
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
        <PageName line={line} ago={ago} onOpen={onOpen} />
      </td>
      <td class="acts-at">
        <RowActs name={name} onCopy={onCopy} onShare={onShare} />
      </td>
      <td class="cell labels">
        <Labels labels={labels} />
      </td>
      <td class="cell channel">
        <Channels ids={channels} words={words} />
      </td>
      <td class={worth ? 'cell commission' : 'cell commission unknown'}>
        {worth ? sayWorth(worth, speech, true) : '–'}
      </td>
      {earned && <td class="cell earned">{earned === 'nothing' ? '–' : <Earned earned={earned} speech={speech} />}</td>}
      <td class="cell timesUsed">{number(timesUsed)}</td>
      <td class="cell usedAt">{ago}</td>
    </tr>
  );
}

type PageNameProps = { line: LinkLine; ago: ComponentChildren; onOpen: () => void };

/** The name of the page, which opens its details, and below it the address. */
function PageName({ line, ago, onOpen }: PageNameProps) {
  const { words } = useSpeech();
  const { name, landingPage } = line;
  return (
    <>
      <span class="tile">
        <Icon name={kindIcon(line)} />
      </span>
      <button type="button" dir="auto" tabIndex={-1} onClick={onOpen} title={words('linksOpen', name)}>
        {name}
      </button>
      <span class="soft under">
        <span class="ago">{ago}</span>
        <span class="address" dir="ltr">
          {landingPage.replace(/^https:\/\/www\./, '')}
        </span>
      </span>
    </>
  );
}

/** The actions of a row, which are also in its details. */
function RowActs({ name, onCopy, onShare }: { name: string; onCopy: () => void; onShare: () => void }) {
  const { words } = useSpeech();
  return (
    <span class="acts">
      <RowButton name={words('linksCopyOf', name)} title={words('linksCopy')} onClick={onCopy}>
        <Icon name="copy" />
      </RowButton>
      <RowButton name={words('linksShareOf', name)} title={words('detail_share')} onClick={onShare}>
        <DeskIcon name="sharing" />
      </RowButton>
    </span>
  );
}

type RowButtonProps = { name: string; title: string; onClick: () => void; children: ComponentChildren };

/** An action of the row. Tab passes it by, because the table is one stop with keys for all actions. */
const RowButton = ({ name, title, onClick, children }: RowButtonProps) => (
  <button class="icon-button" type="button" tabIndex={-1} aria-label={name} title={title} onClick={onClick}>
    {children}
  </button>
);

const mostGlyphs = 3;

/** Where the page was shared, the latest first, as glyphs; screen readers hear all the names. */
const Channels = ({ ids, words }: { ids: readonly string[]; words: Words }) => {
  const names = ids.map((id) => channelName(id, words));
  return (
    <span title={names.join(', ')}>
      <span class="sr-only">{names.join(', ')}</span>
      {ids.slice(0, mostGlyphs).map((id, at) => (
        <ChannelGlyph key={id} id={id} name={names[at] ?? id} />
      ))}
      {ids.length > mostGlyphs && <span class="soft" aria-hidden="true">{`+${ids.length - mostGlyphs}`}</span>}
    </span>
  );
};

/** The first label, and how many more there are; all of them in the title. */
const Labels = ({ labels }: { labels: readonly string[] }) => (
  <span title={labels.join(', ')}>
    {labels.slice(0, 1).map((label) => (
      <Chip key={label}>{label}</Chip>
    ))}
    {labels.length > 1 && (
      <span class="more-labels" data-more={`+${labels.length - 1}`}>
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
