import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../flow/doors.ts';
import type { SeenTab } from '../../flow/page/open-popup.ts';
import { pageName } from '../../flow/page/page-name.ts';
import { openPages, reportTab } from '../../flow/page/report-tab.ts';
import type { DashboardData } from '../../flow/settings/open-dashboard.ts';
import { Said, type Told } from '../../ui/fields/said.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { HelpPart } from './help-part.tsx';

/** A report of an open page that was read wrongly, shown in full before it is copied. */
export function HelpReport({ data: { version, browser } }: { data: DashboardData }) {
  const words = useWords();
  const pages = useOpenPages();
  const [chosen, setChosen] = useState<number>();
  const [report, setReport] = useState('');
  const [said, setSaid] = useState<Told>();
  const tab = pages.find(({ id }) => id === chosen) ?? pages[0];
  useEffect(() => {
    let isOver = false;
    setSaid(undefined);
    if (!tab) return setReport('');
    const read = reportTab(tab, { version, browser: `${browser}, ${navigator.userAgent}` });
    void read.then((text) => isOver || setReport(text));
    return () => {
      isOver = true;
    };
  }, [tab]);
  const copy = async () => {
    const copied = await copyText(report);
    setSaid({ text: words(copied ? 'helpReportCopied' : 'problem_clipboard_refused'), alert: !copied });
  };
  return (
    <HelpPart name="report">
      <p>{words('helpReportWhat')}</p>
      {tab ? (
        <>
          <SelectField
            label={words('helpReportPage')}
            value={String(tab.id)}
            options={pages.map(({ id, address = '' }) => [String(id), pageName(address, words)] as const)}
            onChoose={(id) => setChosen(Number(id))}
          />
          <TextArea class="report" label={words('helpReportText')} readOnly value={report} />
          <button class="button" type="button" disabled={report === ''} onClick={() => void copy()}>
            {words('helpReportCopy')}
          </button>
        </>
      ) : (
        <p class="soft">{words('helpReportNone')}</p>
      )}
      <Said said={said} />
    </HelpPart>
  );
}

/** The open Upwork pages, looked up again whenever the user returns to this one. */
function useOpenPages(): SeenTab[] {
  const [pages, setPages] = useState<SeenTab[]>([]);
  useEffect(() => {
    const look = () => void openPages().then(setPages, () => undefined);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return pages;
}
