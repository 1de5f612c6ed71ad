import type { Preferences } from '../../core/settings/settings.ts';
import { type ChannelId, channels, serverPreferenceOf } from '../../core/share/channels.ts';
import { Said } from '../../ui/fields/said.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { ServerField } from '../../ui/share/server-field.tsx';
import { DisclosureSettings } from './disclosure-settings.tsx';
import { TemplateEditor } from './template-editor.tsx';

/** How posts read: the disclosure and its language, the values of gaps, the templates and their order. */
export function SharingSection() {
  const words = useWords();
  const { said, saving } = useSaved();
  const { settings, change: changePreference } = useSettings();
  const now = settings.preferences;
  const change = <K extends keyof Preferences>(name: K, value: Preferences[K]) =>
    void saving(changePreference(name, value));
  const { channelOrder, templates, hashtags } = now;
  const all = channels.map(({ id }) => id);
  // A later version may have stored channels that this one does not know.
  const order = [...new Set([...channelOrder.filter((id) => all.includes(id)), ...all])];
  const move = (id: ChannelId, by: number) => {
    const next = order.filter((one) => one !== id);
    next.splice(Math.max(0, order.indexOf(id) + by), 0, id);
    change('channelOrder', next);
  };
  const servers = channels
    .filter((channel) => channel.asks === 'server')
    .map((channel) => ({ channel, kept: serverPreferenceOf(channel) }));

  return (
    <>
      <DisclosureSettings />
      <section id="posts">
        <h2>{words('postsHeading')}</h2>
        <div class="pairs">
          <TextField
            label={words('hashtags')}
            value={hashtags}
            placeholder="#hiring #freelance"
            onText={(text) => change('hashtags', text)}
          />
          {servers.map(({ channel, kept }) => (
            <ServerField
              key={channel.id}
              channel={channel}
              kept={now[kept]}
              onServer={(host) => host !== undefined && change(kept, host)}
            />
          ))}
        </div>
        <Said said={said} />
        <p class="soft">{words('templatesWhat')}</p>
        {order.map((id, at) => (
          <TemplateEditor
            key={id}
            id={id}
            place={at}
            onTemplate={(template) => {
              const { [id]: _, ...others } = templates;
              change('templates', template === undefined ? others : { ...others, [id]: template });
            }}
            onUp={at === 0 ? undefined : () => move(id, -1)}
            onDown={at === order.length - 1 ? undefined : () => move(id, 1)}
          />
        ))}
      </section>
    </>
  );
}
