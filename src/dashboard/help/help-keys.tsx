import { keyFor } from '../../core/sentences.ts';
import type { DashboardData } from '../../flow/settings/open-dashboard.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { type Keys, popupKeys, tableKeys } from '../../ui/keys.ts';
import { KeyCaps } from './key-caps.tsx';

const namesOf = <T extends Record<string, Keys>>(table: T) => Object.keys(table) as (keyof T & string)[];

/** Every key, from the tables that the key handlers read, and the shortcut as the browser has it. */
export function HelpKeys({ data: { shortcut, browser } }: { data: DashboardData }) {
  const words = useWords();
  return (
    <section id="keys">
      <h2>{words('helpKeys')}</h2>
      <dl class="keys">
        <dt>{shortcut ? <kbd>{shortcut}</kbd> : words('dashShortcutNone')}</dt>
        <dd>{words('helpShortcut')}</dd>
      </dl>
      <p class="soft">{words(keyFor('dashShortcutHow', browser))}</p>
      <h3>{words('helpPopup')}</h3>
      <dl class="keys">
        {namesOf(popupKeys).map((name) => [
          <dt key={name}>
            <KeyCaps {...popupKeys[name]} />
          </dt>,
          <dd key={`${name} does`}>{words(keyFor('popupKey', name))}</dd>,
        ])}
      </dl>
      <h3>{words('helpTable')}</h3>
      <dl class="keys">
        {namesOf(tableKeys).map((name) => [
          <dt key={name}>
            <KeyCaps {...tableKeys[name]} />
          </dt>,
          <dd key={`${name} does`}>{words(keyFor('tableKey', name))}</dd>,
        ])}
      </dl>
    </section>
  );
}
