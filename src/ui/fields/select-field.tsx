import type { ComponentProps, Ref } from 'preact';
import { Field, type FieldProps } from './field.tsx';

/** A value and its name. */
type Option<T extends string> = readonly [value: T, text: string];

type Props<T extends string> = FieldProps &
  Pick<ComponentProps<'select'>, 'class' | 'title'> & {
    /** The chosen value; if it is not among the options, none appears chosen. */
    value: string;
    options: readonly Option<T>[];
    onChoose: (value: T) => void;
    fieldRef?: Ref<HTMLSelectElement>;
  };

/** A choice of one among several. */
export function SelectField<T extends string>(props: Props<T>) {
  const { label, isLabelHidden, isInline, hint, error, id, value, options, onChoose, fieldRef, ...given } = props;
  const around = { label, isLabelHidden, isInline, hint, error, id } as FieldProps;
  const isKnown = options.some(([one]) => one === value);
  return (
    <Field
      {...around}
      control={(tied) => (
        <select
          {...given}
          {...tied}
          value={isKnown ? value : ''}
          {...(fieldRef ? { ref: fieldRef } : {})}
          onChange={(event) => onChoose(event.currentTarget.value as T)}
        >
          {!isKnown && <option value="" disabled hidden />}
          {options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      )}
    />
  );
}
