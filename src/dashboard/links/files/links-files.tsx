import { useState } from 'preact/hooks';
import { keyFor } from '../../../core/sentences.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { Menu } from '../../../ui/menu/menu.tsx';
import { ImportPanel } from './import-panel.tsx';
import { dayName, type useLinkFiles } from './use-link-files.ts';

const formats = ['csv', 'csv-excel', 'json'] as const;

type Props = { total: number | undefined; isReadOnly: boolean; files: ReturnType<typeof useLinkFiles> };

/** Links and files: export, import, and restoring a day. */
export function LinksFiles({ total, isReadOnly, files: { days, save, goBack, look } }: Props) {
  const { words, locale } = useSpeech();
  const [isImporting, setImporting] = useState(false);
  const exports =
    total === 0
      ? []
      : formats.map((format) => ({ text: words(keyFor('exportAs', format)), onChoose: () => void save(format) }));
  const restores = isReadOnly
    ? []
    : days.map((day, at) => ({
        text: words('snapshotOf', dayName(day, locale)),
        onChoose: () => void goBack(day),
        isApart: at === 0 && exports.length > 0,
      }));
  const items = [...exports, ...restores];
  return (
    <>
      <div class="row links-files">
        {!isReadOnly && (
          <button class="button" type="button" aria-expanded={isImporting} onClick={() => setImporting(!isImporting)}>
            {words('importOpen')}
          </button>
        )}
        {items.length > 0 && (
          <Menu label={words('exportOpen')} items={items}>
            {words('exportOpen')}
            <MoreIcon name="down" />
          </Menu>
        )}
      </div>
      {isImporting && <ImportPanel onDone={look} />}
    </>
  );
}
