import type { ComponentProps, Ref } from 'preact';
import { Field, type FieldProps } from './field.tsx';
import { useTyped } from './use-typed.ts';

type Given = 'autofocus' | 'class' | 'maxLength' | 'onDragOver' | 'onDrop' | 'onKeyDown' | 'placeholder' | 'readOnly';

type Props = FieldProps &
  Pick<ComponentProps<'textarea'>, Given> & {
    value: string;
    /** Called at every change. */
    onText?: (text: string) => void;
    /** Called when the field loses the focus, and without `onText` also when its text would otherwise be lost. */
    onDone?: (text: string) => void;
    isProse?: boolean;
    fieldRef?: Ref<HTMLTextAreaElement>;
  };

/** A field of several lines for addresses and code, or for prose, which the browser may spell-check. */
export function TextArea(props: Props) {
  const { label, isLabelHidden, hint, error, id, isProse = false, fieldRef, ...rest } = props;
  const { value: _, onText: __, onDone: ___, ...given } = rest;
  const { value = '', onText, onDone } = useTyped(props);
  const around = { label, isLabelHidden, hint, error, id } as FieldProps;
  return (
    <Field
      {...around}
      control={(tied) => (
        <textarea
          spellcheck={isProse}
          {...given}
          value={value}
          {...tied}
          {...(fieldRef ? { ref: fieldRef } : {})}
          onInput={(event) => onText?.(event.currentTarget.value)}
          {...(onDone
            ? { onChange: (event: Event) => onDone((event.currentTarget as HTMLTextAreaElement).value) }
            : {})}
        />
      )}
    />
  );
}
