import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { later, rest } from './later.tsx';

const LabelChoice = later((part) => part.LabelChoice);

type Props = { value: string; onText: (text: string) => void; onEnter: () => void; pays: ComponentChildren };

/** The label of the link, with suggestions from earlier labels, and next to it whom the link pays. */
export function LabelField({ value, onText, onEnter, pays }: Props) {
  const words = useWords();
  const [labels, setLabels] = useState<string[]>([]);
  const allowed = useSettings().settings.managed?.labels;
  const suggest = async () => setLabels(await (await rest()).recentLabels());
  return (
    <div class="labelling">
      {allowed ? (
        <LabelChoice label={words('label')} isLabelHidden value={value} labels={allowed} onChoose={onText} />
      ) : (
        <span class="with-icon">
          <TextField
            id="label"
            label={words('label')}
            isLabelHidden
            value={value}
            placeholder={words('labelNone')}
            maxLength={255}
            list="labels"
            onFocus={() => labels.length === 0 && void suggest()}
            onText={onText}
            onEnter={onEnter}
          />
          <Icon name="tag" />
        </span>
      )}
      {pays}
      <datalist id="labels">
        {labels.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  );
}
