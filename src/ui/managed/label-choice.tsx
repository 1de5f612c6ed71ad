import { SelectField } from '../fields/select-field.tsx';
import { useWords } from '../hooks/speech-context.ts';

type Props = {
  label: string;
  isLabelHidden?: boolean;
  value: string;
  /** The labels that the user's organisation allows. */
  labels: readonly string[];
  onChoose: (label: string) => void;
};

/** A choice among the labels of the organisation, or none. */
export function LabelChoice({ labels, value, ...around }: Props) {
  const words = useWords();
  return (
    <SelectField
      {...around}
      isLabelHidden={around.isLabelHidden === true}
      title={words('managed')}
      value={labels.includes(value) ? value : ''}
      options={[['', words('partNone_label')], ...labels.map((one) => [one, one] as const)]}
    />
  );
}
