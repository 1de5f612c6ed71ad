import { useState } from 'preact/hooks';
import { isObject } from '../../core/is-object.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import { type ChannelId, channels } from '../../core/share/channels.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { useKept } from '../use-kept.ts';
import { ChannelList } from './channel-list.tsx';
import { TemplateEditor } from './template-editor.tsx';

type Broken = Partial<Record<ChannelId, string>>;

const readBroken = (kept: unknown): Broken | undefined => (isObject(kept) ? (kept as Broken) : undefined);
const noneBroken: Broken = {};

/** Every channel in a list, and beside it the template of the chosen one with the post that it makes. */
export function PostTemplates() {
  const words = useWords();
  const { said, saving } = useSaved();
  const { settings, change: changePreference } = useSettings();
  const { channelOrder, templates } = settings.preferences;
  const change = <K extends keyof Preferences>(name: K, value: Preferences[K]) =>
    void saving(changePreference(name, value));
  const all = channels.map(({ id }) => id);
  // A later version may have stored channels that this one does not know.
  const order = [...new Set([...channelOrder.filter((id) => all.includes(id)), ...all])];
  const [chosen = order[0] ?? 'x', choose] = useState<ChannelId>();
  // A template that makes no post is not stored, but stays in its field.
  const [broken, setBroken] = useKept('templates', noneBroken, readBroken);
  const at = order.indexOf(chosen);
  const move = (by: number) => {
    if (at + by < 0 || at + by >= order.length) return;
    const next = order.filter((one) => one !== chosen);
    next.splice(at + by, 0, chosen);
    choose(chosen);
    change('channelOrder', next);
  };
  const { [chosen]: _, ...otherTemplates } = templates;
  const { [chosen]: typed, ...otherBroken } = broken;

  return (
    <section id="posts">
      <h2>{words('postsHeading')}</h2>
      <p class="soft">{words('templatesOrder')}</p>
      <div class="places">
        <ChannelList order={order} chosen={chosen} own={templates} onChoose={choose} onMove={move} />
        <TemplateEditor
          key={chosen}
          id={chosen}
          place={at}
          template={typed ?? templates[chosen]}
          onTemplate={(template, isBroken) => {
            setBroken(isBroken && template !== undefined ? { ...otherBroken, [chosen]: template } : otherBroken);
            if (!isBroken)
              change('templates', template === undefined ? otherTemplates : { ...otherTemplates, [chosen]: template });
          }}
          onPreference={change}
          said={said}
          onUp={at === 0 ? undefined : () => move(-1)}
          onDown={at === order.length - 1 ? undefined : () => move(1)}
        />
      </div>
    </section>
  );
}
