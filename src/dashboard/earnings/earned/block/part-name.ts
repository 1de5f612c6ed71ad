import { maskedMail } from '../../../../core/earnings/cells/sub-id-cells.ts';
import type { Dimension, PartName } from '../../../../core/earnings/summary/name-of.ts';
import { keyFor } from '../../../../core/sentences.ts';
import { dayName } from '../../../../core/speech/day-name.ts';
import type { Speech } from '../../../../core/speech/speech.ts';
import { pageName } from '../../../../flow/page/page-name.ts';
import { channelName } from '../../../channel-name.ts';

/** The dimensions by which earnings are shown. */
export const shownDimensions = ['label', 'place', 'page', 'week'] as const satisfies readonly Dimension[];

/** One of these dimensions. */
export type ShownDimension = (typeof shownDimensions)[number];

/** The name of a part of the earnings. */
export function partName(name: PartName, dimension: ShownDimension, { words, locale }: Speech): string {
  switch (name.state) {
    case 'several':
      return words('earnedPartSeveral');
    case 'unlinked':
      return words('earnedUnlinked');
    case 'none':
      return words(keyFor('partNone', dimension));
    case 'named':
      if (dimension === 'place') return channelName(name.name, words);
      if (dimension === 'page') return pageName(name.name, words);
      return dimension === 'week' ? dayName(name.name, locale) : maskedMail(name.name);
  }
}

/** The text of a name as it is kept; empty for parts without one. */
export const textOf = (name: PartName): string => (name.state === 'named' ? name.name : '');
