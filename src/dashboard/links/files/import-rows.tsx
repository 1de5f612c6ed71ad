import type { RowReason } from '../../../core/files/import-preview.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { MessageKey } from '../../../core/speech/words.ts';
import type { PreviewRow } from '../../../flow/library/import-links.ts';
import { Chip } from '../../../ui/display/chip.tsx';
import { useSpeech, useWords } from '../../../ui/hooks/speech-context.ts';

/** How many rows of each kind are shown; the most important come first. */
const mostShown = 200;
const states = ['refused', 'new', 'same'] as const;

/** The result for each row of a file, and the reason for each refusal. */
export function ImportRows({ rows }: { rows: PreviewRow[] }) {
  const { words, locale } = useSpeech();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard
    <section class="import-rows" tabIndex={0} aria-label={words('importRows')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('importLine')}</th>
            <th scope="col">{words('importState')}</th>
            <th scope="col">{words('importLink')}</th>
          </tr>
        </thead>
        {states.map((state) => {
          const those = rows.filter((row) => row.state === state);
          const more = those.length - mostShown;
          return (
            <tbody key={state}>
              {those.slice(0, mostShown).map((row, at) => (
                <tr key={at}>
                  <td>{row.line}</td>
                  <td>{words(keyFor('rowState', state))}</td>
                  <td>{row.state === 'refused' ? <Refused row={row} /> : <Named row={row} />}</td>
                </tr>
              ))}
              {more > 0 && (
                <tr>
                  <td />
                  <td>{words(keyFor('rowState', state))}</td>
                  <td class="soft">{words('importMore', new Intl.NumberFormat(locale).format(more))}</td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

function Named({ row: { record } }: { row: Exclude<PreviewRow, { state: 'refused' }> }) {
  const { title, landingPage, labels } = record;
  return (
    <>
      {title ?? landingPage}
      {labels.map((label) => (
        <span key={label}>
          {' '}
          <Chip>{label}</Chip>
        </span>
      ))}
      {title !== undefined && <div class="soft">{landingPage}</div>}
    </>
  );
}

function Refused({ row: { text, reason } }: { row: Extract<PreviewRow, { state: 'refused' }> }) {
  const words = useWords();
  return (
    <>
      {text}
      <div class="wrong">{words(sentenceFor(reason), ('seen' in reason && reason.seen) || '')}</div>
    </>
  );
}

function sentenceFor(reason: RowReason): MessageKey {
  switch (reason.about) {
    case 'row':
      return keyFor('row', reason.code);
    case 'link':
      return keyFor('problem', reason.code);
    case 'page':
      return keyFor('reason', reason.code);
  }
}
