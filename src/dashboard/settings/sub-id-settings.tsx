import { isSame } from '../../core/is-same.ts';
import { cleanLabel, fillSubId, type SubIds, subIdGaps, subIdNames, unknownGap } from '../../core/link/sub-ids.ts';
import { keyFor } from '../../core/sentences.ts';
import { sayBoth } from '../../core/speech/say-both.ts';
import { Said } from '../../ui/fields/said.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { ManagedNote } from '../../ui/managed/managed-note.tsx';

/** Starting points; only the fields themselves count. */
const presets = {
  'label-channel': { subId1: '{label}', subId2: '{channel}' },
  'label-channel-page': { subId1: '{label}', subId2: '{channel}', subId3: '{page}' },
  'label-page': { subId1: '{label}', subId2: '{kind}' },
  'label-date': { subId1: '{label}', subId2: '{date}' },
  none: {},
} as const satisfies Record<string, SubIds>;

const presetNames = Object.keys(presets) as (keyof typeof presets)[];

/** The template of each sub ID, with a live example of what will be sent for a page. */
export function SubIdSettings({ today }: { today: string }) {
  const words = useWords();
  const { said, saving } = useSaved();
  const { settings, change: changePreference } = useSettings();
  const { subIds } = settings.preferences;
  const allowed = settings.managed?.labels;
  const change = (next: SubIds) => void saving(changePreference('subIds', next));
  const example = {
    marketplace: 'catalog',
    kind: 'catalog-product',
    label: cleanLabel(words('exampleLabel')),
    channel: 'reddit',
    date: today,
    page: 'https://www.upwork.com/services/product/example',
  };

  return (
    <>
      <p class="soft">{words('labelsWhat', subIdGaps.map((gap) => `{${gap}}`).join(', '))}</p>
      <div class="card rows">
        <SelectField
          label={words('labelsPreset')}
          value={presetNames.find((one) => isSame(presets[one], subIds)) ?? ''}
          options={presetNames.map((name) => [name, words(keyFor('preset', name))] as const)}
          onChoose={(name) => change(presets[name])}
        />
        {subIdNames.map((name) => {
          const template = subIds[name] ?? '';
          const unknown = unknownGap(template);
          const sent = fillSubId(template, example);
          const told = sent === '' ? words('labelsNotSent') : words('labelsSent', sent);
          return (
            <TextField
              key={name}
              id={name}
              label={words(name)}
              value={template}
              maxLength={255}
              readOnly={allowed !== undefined}
              hint={name === 'sharedId' ? sayBoth(told, words('sharedIdHint')) : told}
              error={unknown && words('labelsUnknown', unknown)}
              onText={(text) => {
                const { [name]: _, ...others } = subIds;
                change(text === '' ? others : { ...subIds, [name]: text });
              }}
            />
          );
        })}
      </div>
      {allowed && (
        <div class="stack">
          {allowed.length > 0 && <p>{words('managedLabels', allowed.join(', '))}</p>}
          <ManagedNote />
        </div>
      )}
      <Said said={said} />
    </>
  );
}
