import { TextField, type TextFieldProps } from './text-field.tsx';
import { useTyped } from './use-typed.ts';

type Props = TextFieldProps & {
  /** With `onText`, called after a pause, and when the text would otherwise be lost. */
  onPause?: () => void;
};

/** A field of one line that is saved by `onDone` when it is left, and when its text would otherwise be lost. */
export const SavedField = ({ onPause, ...props }: Props) => (
  <TextField {...props} {...useTyped({ ...props, ...(onPause ? { onPause } : {}) })} />
);
