import { useRef } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import { type ChannelId, channelOf, serverPreferenceOf } from '../../core/share/channels.ts';
import { offeredGaps, templateProblem } from '../../core/share/compose-post.ts';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { Said, type Told } from '../../ui/fields/said.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { ServerField } from '../../ui/share/server-field.tsx';
import { typeInto } from '../type-into.ts';
import { HideButton } from './hide-button.tsx';
import { LivePost } from './live-post.tsx';
import { MoveButtons } from './move-buttons.tsx';

type Props = {
  id: ChannelId;
  place: number;
  /** The user's template; absent if it is the channel's own. */
  template: string | undefined;
  /** A broken template makes no post. Without a template, the channel's own is back. */
  onTemplate: (template: string | undefined, isBroken: boolean) => void;
  onPreference: <K extends keyof Preferences>(name: K, value: Preferences[K]) => void;
  /** Why the last change was not kept. */
  said: Told | undefined;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  isHidden: boolean;
  /** Hides the channel, or shows it again. */
  onHide: () => void;
};

/** One channel: its place in the order, its template with what can be inserted, and the post that it makes. */
export function TemplateEditor({ id, place, template, onTemplate, onPreference, said, ...arranging }: Props) {
  const { preferences } = useSettings().settings;
  const words = useWords();
  const row = channelOf(id);
  const name = words(keyFor('channel', id));
  const text = template ?? row.template;
  const change = (next: string) =>
    onTemplate(next === row.template ? undefined : next, templateProblem(next) !== undefined);

  return (
    <div class="template" id="template" role="tabpanel" aria-labelledby={`tab-${id}`}>
      <div class="row">
        <h3 class="grow">{name}</h3>
        <HideButton name={name} isHidden={arranging.isHidden} onHide={arranging.onHide} />
        <MoveButtons {...{ name, place }} onUp={arranging.onUp} onDown={arranging.onDown} />
      </div>
      <div class="template-parts">
        <TemplateField text={text} onText={change} />
        <LivePost id={id} template={text} />
        <div class="stack">
          {text.includes('{hashtags}') && (
            <TextField
              label={words('hashtags')}
              value={preferences.hashtags}
              placeholder="#hiring #freelance"
              onText={(next) => onPreference('hashtags', next)}
            />
          )}
          {row.asks === 'server' && (
            <ServerField
              channel={row}
              kept={preferences[serverPreferenceOf(row)]}
              onServer={(host) => host !== undefined && onPreference(serverPreferenceOf(row), host)}
            />
          )}
          <div class="row wrap">
            <button class="button" type="button" disabled={text === row.template} onClick={() => change(row.template)}>
              {words('templateReset')}
            </button>
          </div>
          <Said said={said} />
        </div>
      </div>
    </div>
  );
}

/** A template, what is wrong with it, and a button for each gap that can be put where the cursor is. */
function TemplateField({ text, onText }: { text: string; onText: (text: string) => void }) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const problem = templateProblem(text);
  return (
    <div class="stack">
      <TextArea label={words('template')} value={text} onText={onText} fieldRef={field} />
      {problem && <SignedNotice alert>{words(keyFor('template', problem.code), problem.seen ?? '')}</SignedNotice>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend. */}
      <div class="gaps" role="group" aria-label={words('templatesGaps')}>
        {offeredGaps.map((gap) => (
          <button
            key={gap}
            class="button small"
            type="button"
            onClick={() => field.current && typeInto(field.current, `{${gap}}`)}
          >
            {`{${gap}}`}
          </button>
        ))}
      </div>
      <p class="soft">{words('templatesGaps')}</p>
    </div>
  );
}
