import { useState } from 'preact/hooks';
import { isObject } from '../../core/is-object.ts';
import { keyFor } from '../../core/sentences.ts';
import { orderChannels } from '../../core/settings/order-channels.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { WhatWasDone } from '../links/done/what-was-done.tsx';
import { useKept } from '../use-kept.ts';
import { ChannelList } from './channel-list.tsx';
import { TemplateEditor } from './template-editor.tsx';

type Broken = Partial<Record<ChannelId, string>>;

const readBroken = (kept: unknown): Broken | undefined => (isObject(kept) ? (kept as Broken) : undefined);
const noneBroken: Broken = {};

/** What was done to the order of the channels, and the way back, which Ctrl+Z takes as well. */
function Arranged({ done }: { done: { text: string; undo: () => void } | undefined }) {
  return <WhatWasDone said={done && { text: done.text, undo: async () => done.undo() }} onUndo={() => done?.undo()} />;
}

/** Every channel in a list, and beside it the template of the chosen one with the post that it makes. */
export function PostTemplates() {
  const { words, number } = useSpeech();
  const { said, saving } = useSaved();
  const { settings, change: changePreference } = useSettings();
  const { channelOrder, channelsHidden, templates } = settings.preferences;
  const change = <K extends keyof Preferences>(name: K, value: Preferences[K]) =>
    void saving(changePreference(name, value));
  const { shown, hidden } = orderChannels(settings.preferences);
  const order = [...shown, ...hidden];
  const [chosen = order[0] ?? 'x', choose] = useState<ChannelId>();
  // A template that makes no post is not stored, but stays in its field.
  const [broken, setBroken] = useKept('templates', noneBroken, readBroken);
  const [done, setDone] = useState<{ text: string; undo: () => void }>();
  const at = shown.indexOf(chosen);
  const nameOf = (id: ChannelId) => words(keyFor('channel', id));
  /** What was done, and the way back to the arrangement before it. */
  const did = (text: string) =>
    setDone({
      text,
      undo: () => {
        change('channelOrder', channelOrder);
        change('channelsHidden', channelsHidden);
        setDone(undefined);
      },
    });
  const put = (id: ChannelId, to: number) => {
    if (to < 0 || to >= shown.length) return;
    const next = shown.filter((one) => one !== id);
    next.splice(to, 0, id);
    choose(id);
    change('channelOrder', [...next, ...hidden]);
    did(words('placeMoved', nameOf(id), number(to + 1)));
  };
  const move = (by: number) => at >= 0 && put(chosen, at + by);
  const isHidden = hidden.includes(chosen);
  const hide = () => {
    choose(chosen);
    change('channelsHidden', isHidden ? channelsHidden.filter((id) => id !== chosen) : [...channelsHidden, chosen]);
    did(words(isHidden ? 'placeIsShown' : 'placeIsHidden', nameOf(chosen)));
  };
  const { [chosen]: _, ...otherTemplates } = templates;
  const { [chosen]: typed, ...otherBroken } = broken;

  return (
    <section id="posts">
      <h2>{words('postsHeading')}</h2>
      <p class="soft">{words('templatesOrder')}</p>
      <div class="places">
        <ChannelList
          {...{ order, hidden, chosen }}
          own={templates}
          onChoose={choose}
          onMove={move}
          onDrag={(id, to) => put(id, shown.indexOf(to))}
        />
        <TemplateEditor
          key={chosen}
          id={chosen}
          place={order.indexOf(chosen)}
          template={typed ?? templates[chosen]}
          onTemplate={(template, isBroken) => {
            setBroken(isBroken && template !== undefined ? { ...otherBroken, [chosen]: template } : otherBroken);
            if (!isBroken)
              change('templates', template === undefined ? otherTemplates : { ...otherTemplates, [chosen]: template });
          }}
          onPreference={change}
          said={said}
          onUp={at <= 0 ? undefined : () => move(-1)}
          onDown={at < 0 || at === shown.length - 1 ? undefined : () => move(1)}
          isHidden={isHidden}
          onHide={hide}
        />
      </div>
      <Arranged done={done} />
    </section>
  );
}
