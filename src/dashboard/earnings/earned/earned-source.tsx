import { localDayOf } from '../../../core/day.ts';
import { dayName } from '../../../core/speech/day-name.ts';
import type { KeptReport } from '../../../flow/earnings/load-earned.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

type Props = {
  opened: { reports: readonly KeptReport[] };
  isReadOnly: boolean;
  onRemove: (report: KeptReport) => void;
};

/** The reports behind the figures, the newest first; each can be removed alone. */
export function EarnedSource({ opened: { reports }, isReadOnly, onRemove }: Props) {
  const { words, counted, locale } = useSpeech();
  const [newest] = reports;
  if (!newest) return null;
  const day = ({ at }: KeptReport) => dayName(localDayOf(at), locale);
  const told = (report: KeptReport) => [
    report.name ?? '–',
    day(report),
    ...(report.count > 0 ? [counted('earnedCount', report.count)] : []),
    ...(report.clicks > 0 ? [counted('reportClicks', report.clicks)] : []),
  ];
  return (
    <>
      <p class="soft">{words('earnedNewest', newest.name ?? '–', day(newest))}</p>
      <details>
        <summary>{words('earnedReports')}</summary>
        <p class="soft">{words('earnedReportsWhat')}</p>
        <ul class="remarks">
          {reports.map((report) => (
            <li key={`${report.at} ${report.name}`} class="row wrap">
              <span class="grow">{told(report).join(' · ')}</span>
              {!isReadOnly && (
                <button
                  class="plain"
                  type="button"
                  aria-label={words('earnedReportRemoveNamed', report.name ?? day(report))}
                  onClick={() => onRemove(report)}
                >
                  {words('earnedReportRemove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
