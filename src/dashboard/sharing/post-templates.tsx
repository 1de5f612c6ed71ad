import { isObject } from '../../core/is-object.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { WhatWasDone } from '../links/done/what-was-done.tsx';
import { useKept } from '../use-kept.ts';
import { ChannelList } from './channel-list.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { type Arranged, useChannels } from './use-channels.ts';

type Broken = Partial<Record<ChannelId, string>>;

const readBroken = (kept: unknown): Broken | undefined => (isObject(kept) ? (kept as Broken) : undefined);
const noneBroken: Broken = {};

/** What was done to the order of the channels, and the way back, which Ctrl+Z takes as well. */
function WhatWasArranged({ done }: { done: Arranged | undefined }) {
  return <WhatWasDone last={done && { text: done.text, undo: async () => done.undo() }} onUndo={() => done?.undo()} />;
}

/** Every channel in a list, and beside it the template of the chosen one with the post that it makes. */
export function PostTemplates() {
  const words = useWords();
  const { said, saving } = useSaved();
  const { settings, change: changePreference } = useSettings();
  const { templates } = settings.preferences;
  const change = <K extends keyof Preferences>(name: K, value: Preferences[K]) =>
    void saving(changePreference(name, value));
  const { order, hidden, chosen, choose, done, move, drag, hide } = useChannels(change);
  // A template that makes no post is not stored, but stays in its field.
  const [broken, setBroken] = useKept('templates', noneBroken, readBroken);
  const { [chosen]: stored, ...otherTemplates } = templates;
  const { [chosen]: typed, ...otherBroken } = broken;
  const keep = (template: string | undefined, isBroken: boolean) => {
    setBroken(isBroken && template !== undefined ? { ...otherBroken, [chosen]: template } : otherBroken);
    if (!isBroken)
      change('templates', template === undefined ? otherTemplates : { ...otherTemplates, [chosen]: template });
  };

  return (
    <section id="posts">
      <h2>{words('postsHeading')}</h2>
      <p class="soft">{words('templatesOrder')}</p>
      <div class="places">
        <ChannelList
          {...{ order, hidden, chosen }}
          own={templates}
          onChoose={choose}
          onMove={(by) => move(by)?.()}
          onDrag={drag}
        />
        <TemplateEditor
          key={chosen}
          id={chosen}
          place={order.indexOf(chosen)}
          template={typed ?? stored}
          onTemplate={keep}
          onPreference={change}
          said={said}
          onUp={move(-1)}
          onDown={move(1)}
          isHidden={hidden.includes(chosen)}
          onHide={hide}
        />
      </div>
      <WhatWasArranged done={done} />
    </section>
  );
}
