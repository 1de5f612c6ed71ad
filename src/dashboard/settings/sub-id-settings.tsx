import { isSame } from '../../core/is-same.ts';
import { cleanLabel, fillSubId, type SubIds, subIdGaps, subIdNames, unknownGap } from '../../core/link/sub-ids.ts';
import { keyFor } from '../../core/sentences.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { Notice } from '../../ui/notice.tsx';

/** Where one may start from; what is written in the fields is what counts. */
const presets = {
  'label-channel': { subId1: '{label}', subId2: '{channel}' },
  'label-page': { subId1: '{label}', subId2: '{kind}' },
  'label-date': { subId1: '{label}', subId2: '{date}' },
  none: {},
} as const satisfies Record<string, SubIds>;

/** What each sub ID is made of, with what will be sent for a page, as it is typed. */
export function SubIdSettings({ today }: { today: string }) {
  const words = useWords();
  const { said, saving } = useSaved();
  const { settings, change: changePreference } = useSettings();
  const { subIds } = settings.preferences;
  const change = (next: SubIds) => void saving(changePreference('subIds', next));
  const example = {
    marketplace: 'catalog',
    kind: 'catalog-product',
    label: cleanLabel(words('exampleLabel')),
    channel: 'reddit',
    date: today,
  };

  return (
    <section id="sub-ids">
      <h2>{words('labelsHeading')}</h2>
      <p class="soft">{words('labelsWhat', subIdGaps.map((gap) => `{${gap}}`).join(', '))}</p>
      <label class="field">
        {words('labelsPreset')}
        <select
          value={Object.entries(presets).find(([, one]) => isSame(one, subIds))?.[0] ?? ''}
          onChange={(event) => change(presets[event.currentTarget.value as keyof typeof presets] ?? subIds)}
        >
          <option value="" disabled hidden />
          {(Object.keys(presets) as (keyof typeof presets)[]).map((name) => (
            <option key={name} value={name}>
              {words(keyFor('preset', name))}
            </option>
          ))}
        </select>
      </label>
      <div class="pairs">
        {subIdNames.map((name) => {
          const template = subIds[name] ?? '';
          const unknown = unknownGap(template);
          const sent = fillSubId(template, example);
          return (
            <div class="field" key={name}>
              <label for={name}>{words(name)}</label>
              <input
                id={name}
                type="text"
                value={template}
                maxLength={255}
                spellcheck={false}
                autocomplete="off"
                aria-describedby={`${name}-sent`}
                onInput={(event) => {
                  const { [name]: _, ...others } = subIds;
                  change(event.currentTarget.value === '' ? others : { ...subIds, [name]: event.currentTarget.value });
                }}
              />
              <span id={`${name}-sent`} class={unknown ? 'soft wrong' : 'soft'}>
                {unknown
                  ? words('labelsUnknown', unknown)
                  : sent === ''
                    ? words('labelsNotSent')
                    : words('labelsSent', sent)}
                {name === 'sharedId' && ` ${words('sharedIdHint')}`}
              </span>
            </div>
          );
        })}
      </div>
      {said && <Notice alert={said.alert}>{words(said.key)}</Notice>}
    </section>
  );
}
