import { keyFor } from '../../core/sentences.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import { type ChannelId, channels, serverPreferenceOf } from '../../core/share/channels.ts';
import { checkDisclosure } from '../../core/share/check-disclosure.ts';
import { type DisclosureLanguage, disclosureLanguages, disclosures, languageFor } from '../../core/share/disclosure.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { ServerField } from '../../ui/link/server-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TemplateEditor } from './template-editor.tsx';

/** How posts read: the disclosure and its language, what stands for the gaps, the templates and their order. */
export function SharingSection() {
  const { words, locale } = useSpeech();
  const { said, saving } = useSaved();
  const { settings, change: changePreference } = useSettings();
  const now = settings.preferences;
  const change = <K extends keyof Preferences>(name: K, value: Preferences[K]) =>
    void saving(changePreference(name, value));
  const { disclosure, channelOrder, templates, hashtags } = now;
  const language = disclosure.language === 'auto' ? languageFor(locale) : disclosure.language;
  const wording = disclosures[language] ?? disclosures.en;
  const all = channels.map(({ id }) => id);
  // A later version may have stored places that this one does not know.
  const order = [...new Set([...channelOrder.filter((id) => all.includes(id)), ...all])];
  const findings = disclosure.own ? checkDisclosure(disclosure.own) : [];
  const move = (id: ChannelId, by: number) => {
    const at = order.indexOf(id);
    const next = order.filter((one) => one !== id);
    next.splice(Math.max(0, at + by), 0, id);
    change('channelOrder', next);
  };

  return (
    <>
      <section id="disclosure">
        <h2>{words('disclosureHeading')}</h2>
        <p class="soft">{words('disclosureWhat')}</p>
        <label class="field">
          {words('disclosureLanguage')}
          <select
            value={disclosure.language}
            onChange={(event) =>
              change('disclosure', {
                ...disclosure,
                language: event.currentTarget.value as DisclosureLanguage | 'auto',
              })
            }
          >
            <option value="auto">{words('disclosureAuto')}</option>
            {disclosureLanguages.map((one) => (
              <option key={one} value={one}>
                {new Intl.DisplayNames(locale, { type: 'language' }).of(one)}
              </option>
            ))}
          </select>
        </label>
        <p class="soft">{wording.rule ? words('disclosureRule', wording.rule.name) : words('disclosureUnchecked')}</p>
        <ul class="card" lang={language}>
          {(['short', 'medium', 'long'] as const).map((form) => (
            <li key={form}>{wording[form]}</li>
          ))}
        </ul>
        <label class="field">
          {words('disclosureOwn')}
          <input
            type="text"
            value={disclosure.own ?? ''}
            maxLength={400}
            onInput={(event) => {
              const own = event.currentTarget.value;
              change('disclosure', own === '' ? { language: disclosure.language } : { ...disclosure, own });
            }}
          />
        </label>
        {findings.map(({ code, seen = '' }) => (
          <Notice key={code}>{words(keyFor('disclosure', code), seen)}</Notice>
        ))}
      </section>
      <section id="posts">
        <h2>{words('postsHeading')}</h2>
        <div class="pairs">
          <label class="field">
            {words('hashtags')}
            <input
              type="text"
              value={hashtags}
              placeholder="#hiring #freelance"
              onInput={(event) => change('hashtags', event.currentTarget.value)}
            />
          </label>
          {channels
            .filter((channel) => channel.asks === 'server')
            .map((channel) => {
              const kept = serverPreferenceOf(channel);
              const keep = (host: string | undefined) => host !== undefined && change(kept, host);
              return <ServerField key={channel.id} channel={channel} kept={now[kept]} onServer={keep} />;
            })}
        </div>
        {said && <Notice alert={said.alert}>{words(said.key)}</Notice>}
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
