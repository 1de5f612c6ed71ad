import { keyFor } from '../../core/sentences.ts';
import type { DashboardData } from '../../flow/settings/open-dashboard.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { popupKeys, tableKeys } from '../../ui/keys.ts';
import { HelpPart } from './help-part.tsx';
import { KeyList } from './key-list.tsx';

/** Every key, from the tables that the key handlers read, and the shortcuts as the browser has them. */
export function HelpKeys({ data: { shortcut, popupShortcut, browser } }: { data: DashboardData }) {
  const words = useWords();
  return (
    <HelpPart name="keys">
      <dl class="keys">
        <dt>{shortcut ? <kbd>{shortcut}</kbd> : words('dashShortcutNone')}</dt>
        <dd>{words('helpShortcut')}</dd>
        <dt>{popupShortcut ? <kbd>{popupShortcut}</kbd> : words('dashShortcutNone')}</dt>
        <dd>{words('helpPopupShortcut')}</dd>
      </dl>
      <p class="soft">{words(keyFor('dashShortcutHow', browser))}</p>
      <div class="pairs">
        <div class="stack">
          <h3>{words('helpPopup')}</h3>
          <KeyList table={popupKeys} says={(name) => words(keyFor('popupKey', name))} />
        </div>
        <div class="stack">
          <h3>{words('helpTable')}</h3>
          <KeyList table={tableKeys} says={(name) => words(keyFor('tableKey', name))} />
        </div>
      </div>
    </HelpPart>
  );
}
