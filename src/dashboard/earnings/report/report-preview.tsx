import { formatExact } from '../../../core/earnings/exact.ts';
import { keyFor } from '../../../core/sentences.ts';
import { dayName } from '../../../core/speech/day-name.ts';
import type { Speech } from '../../../core/speech/speech.ts';
import type { ReportPreview } from '../../../flow/earnings/import-report.ts';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { YesOrCancel } from '../../../ui/parts/yes-or-cancel.tsx';

const mostShown = 100;

type Props = { preview: ReportPreview; onImport: () => void; onCancel: () => void };

/** What a report is, what importing it would change, and what is left out and why; then a yes or a no. */
export function ReportPreviewPanel({ preview, onImport, onCancel }: Props) {
  const speech = useSpeech();
  const { words, counted, number } = speech;
  const { reading, told, clicks } = preview;
  const { refused } = reading;
  const isNothing =
    told.added + told.approved + told.reversed + told.returned + told.changed + told.gone + clicks.taken === 0;
  return (
    <section class="stack" aria-label={words('reportPreview')}>
      <SignedNotice>
        <b>{words(keyFor('reportKind', reading.report))}</b>
        {' · '}
        {spanOf(preview, speech)}
        {reading.actions.length > 0 && ` · ${counted('earnedCount', reading.actions.length)}`}
        {reading.clicks.length > 0 && ` · ${counted('reportClicks', reading.clicks.length)}`}
      </SignedNotice>
      <p>{changesOf(preview, speech)}</p>
      <ul class="remarks">
        {remarksOf(preview, speech).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {refused.length > 0 && (
        <details>
          <summary>{counted('reportRefused', refused.length)}</summary>
          <ul>
            {refused.slice(0, mostShown).map(({ line, reason }, at) => (
              <li key={at}>
                {line > 0
                  ? words('reportRefusedRow', number(line), words(keyFor('refusedRow', reason)))
                  : words(keyFor('refusedRow', reason))}
              </li>
            ))}
          </ul>
          {refused.length > mostShown && <p class="soft">{words('importMore', number(refused.length - mostShown))}</p>}
        </details>
      )}
      <YesOrCancel yes={isNothing ? undefined : words('reportImport')} onYes={onImport} onCancel={onCancel} />
    </section>
  );
}

function spanOf({ reading: { period } }: ReportPreview, { words, locale }: Speech): string {
  if (!period) return words('reportNoSpan');
  const [from, to] = [dayName(period.from, locale), dayName(period.to, locale)];
  return from === to ? from : words('reportSpan', from, to);
}

function changesOf({ reading, told, clicks }: ReportPreview, { words, number, locale }: Speech): string {
  const changes = (Object.keys(told) as (keyof typeof told)[]).filter((name) => told[name] > 0);
  if (changes.length === 0 && clicks.taken > 0) return '';
  const hasRows = reading.report === 'actions' || reading.report === 'clicks';
  if (changes.length === 0) return words(hasRows ? 'reportNothing' : 'reportTotalsAlone');
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  return words('reportChanges', list.format(changes.map((name) => words(keyFor('told', name), number(told[name])))));
}

/** Every remark worth reading before a yes, each once. */
function remarksOf({ reading, warnings, clicks, totals, isGuessed }: ReportPreview, speech: Speech): string[] {
  const { words, locale } = speech;
  const show = (tenThousandths: number) => formatExact({ tenThousandths }, locale);
  return [
    ...new Set([
      ...warnings.map(({ code }) => words(keyFor('mergeWarning', code))),
      ...reading.warnings.map(({ code }) => words(keyFor('reportWarning', code))),
      ...(clicks.left > 0 ? [words('reportClicksLeft')] : []),
      ...(clicks.areUndatedUncounted ? [words('earnedClicksUndated')] : []),
      ...(totals === 'agree' ? [words('reportAgrees')] : []),
      ...(typeof totals === 'object' ? [words('reportDiffers', show(totals.theirs), show(totals.ours))] : []),
      ...(isGuessed ? [words('reportGuessed')] : []),
    ]),
  ];
}
