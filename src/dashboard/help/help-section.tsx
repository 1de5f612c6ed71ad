import { keyFor } from '../../core/sentences.ts';
import type { DashboardData } from '../../flow/settings/open-dashboard.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { OnThisPage } from '../on-this-page/on-this-page.tsx';
import { HelpKeys } from './help-keys.tsx';
import { HelpPart } from './help-part.tsx';
import { helpParts } from './help-parts.ts';
import { HelpReport } from './help-report.tsx';
import { HelpSubIds } from './help-sub-ids.tsx';
import { HelpWhy } from './help-why.tsx';
import './help.css';

const reasons = ['private', 'jobs', 'other', 'not-upwork', 'broken', 'unknown'] as const;
const promises = ['nothing', 'settings', 'links', 'pages', 'delete'] as const;

/** Reference, and the way to report a page that was read wrongly. */
export function HelpSection({ data }: { data: DashboardData }) {
  const words = useWords();
  return (
    <OnThisPage section="help" parts={helpParts}>
      <HelpKeys data={data} />
      <HelpSubIds data={data} />
      <Boundary>
        <HelpWhy />
      </Boundary>
      <HelpPart name="about-disclosures">
        <p>{words('helpDisclosuresWhat')}</p>
        <a class="to-section" href="#sharing">
          {words('helpDisclosuresWhere')}
        </a>
      </HelpPart>
      <HelpPart name="reasons">
        <ul class="lines">
          {reasons.map((reason) => (
            <li key={reason}>{words(keyFor('reason', reason))}</li>
          ))}
        </ul>
      </HelpPart>
      <HelpPart name="privacy">
        <ul class="lines">
          {promises.map((promise) => (
            <li key={promise}>{words(keyFor('helpPrivacy', promise))}</li>
          ))}
        </ul>
      </HelpPart>
      <Boundary>
        <HelpReport data={data} />
      </Boundary>
      <p class="soft">
        <span>{words('helpVersion', data.version)}</span> · <a href="#whats-new">{words('section_whats_new')}</a>
      </p>
    </OnThisPage>
  );
}
