import { useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import { type ChannelId, channelOf } from '../../core/share/channels.ts';
import { templateProblem } from '../../core/share/compose-post.ts';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { ExamplePost } from './example-post.tsx';
import { MoveButtons } from './move-buttons.tsx';
import './template-editor.css';

type Props = {
  id: ChannelId;
  place: number;
  onTemplate: (template: string | undefined) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

/** One channel: its place in the order, its template, and a live example post. */
export function TemplateEditor({ id, place, onTemplate, onUp, onDown }: Props) {
  const { preferences } = useSettings().settings;
  const words = useWords();
  const row = channelOf(id);
  const name = words(keyFor('channel', id));
  // An invalid template stays in the field with an error below, and is not kept.
  const [broken, setBroken] = useState<string>();
  const template = broken ?? preferences.templates[id] ?? row.template;
  const problem = templateProblem(template);
  const change = (text: string) => {
    const isBroken = templateProblem(text) !== undefined;
    setBroken(isBroken ? text : undefined);
    if (!isBroken) onTemplate(text === row.template ? undefined : text);
  };
  const isOwn = template !== row.template;

  return (
    <div class="card template">
      <details>
        <summary>{name}</summary>
        <div class="stack">
          <TextArea label={words('template')} value={template} onText={change} />
          {problem && <Notice alert>{words(keyFor('template', problem.code), problem.seen ?? '')}</Notice>}
          <ExamplePost id={id} template={template} />
          <button class="button" type="button" disabled={!isOwn} onClick={() => change(row.template)}>
            {words('templateReset')}
          </button>
        </div>
      </details>
      <MoveButtons {...{ name, place, onUp, onDown }} />
    </div>
  );
}
