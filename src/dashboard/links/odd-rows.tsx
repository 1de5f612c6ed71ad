import { keyFor } from '../../core/sentences.ts';
import { deleteOdd, exportOdd, type OddRow } from '../../flow/library/odd-rows.ts';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { Said } from './done/said.ts';

const longestShown = 200;
const mostShown = 50;

type Props = { rows: readonly OddRow[]; isReadOnly?: boolean; onSaid: (said: Said) => void };

/** The rows that cannot be shown as links: their number and content, with a way to save or delete them. */
export function OddRows({ rows, isReadOnly = false, onSaid }: Props) {
  const { words, counted } = useSpeech();
  const save = () => {
    const { name, text } = exportOdd(rows);
    saveFile(name, 'application/json', text);
  };
  const remove = async (row: OddRow) => {
    try {
      const undo = await deleteOdd(row);
      onSaid({ text: counted('linksDeleted', 1), undo });
    } catch {
      onSaid({ text: words('changeRefused'), alert: true });
    }
  };
  return (
    <details class="odd-rows stack">
      <summary>{counted('oddRows', rows.length)}</summary>
      <SignedNotice>{words('oddRowsWhat')}</SignedNotice>
      <button class="button small" type="button" onClick={save}>
        {words('oddRowsExport')}
      </button>
      <ul>
        {rows.slice(0, mostShown).map((row) => (
          <li key={row.id}>
            {words(keyFor('odd', row.why))}{' '}
            <code class="address" dir="ltr">
              {row.text.slice(0, longestShown)}
            </code>{' '}
            {!isReadOnly && (
              <button class="button small" type="button" onClick={() => void remove(row)}>
                {words('linksDelete')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
