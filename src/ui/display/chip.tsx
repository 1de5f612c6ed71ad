import type { ComponentChildren } from 'preact';
import { MoreIcon } from '../icons/more-icon.tsx';
import './chip.css';
import { IconButton } from '../parts/icon-button.tsx';

type Props = {
  children: ComponentChildren;
  /** It holds what the user has chosen. */
  isSet?: boolean;
  /** Removes it. Its cross is named by `removeLabel`. */
  onRemove?: (() => void) | undefined;
  removeLabel?: string;
};

/** A short value, such as a label: with a cross if it can be removed. */
export const Chip = ({ children, isSet = false, onRemove, removeLabel = '' }: Props) => (
  <span class={isSet ? 'chip set' : 'chip'} dir="auto">
    {children}
    {onRemove && (
      <IconButton label={removeLabel} onClick={onRemove}>
        <MoreIcon name="cross" />
      </IconButton>
    )}
  </span>
);

type PressedProps = { children: ComponentChildren; isPressed: boolean; onPress: () => void };

/** A chip that is pressed to show only what it names, and pressed again to show all. */
export const PressChip = ({ children, isPressed, onPress }: PressedProps) => (
  <button class="chip" type="button" aria-pressed={isPressed} onClick={onPress}>
    {children}
  </button>
);
