import { cleanLabel, fillSubId, subIdNames } from '../../core/link/sub-ids.ts';
import type { DashboardData } from '../../flow/settings/open-dashboard.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { HelpPart } from './help-part.tsx';

/** What sub IDs are for, with an example from the user's own templates. */
export function HelpSubIds({ data: { today } }: { data: DashboardData }) {
  const words = useWords();
  const { subIds } = useSettings().settings.preferences;
  const label = cleanLabel(words('exampleLabel'));
  const example = {
    marketplace: 'catalog',
    kind: 'catalog-product',
    label,
    channel: 'reddit',
    date: today,
    page: 'https://www.upwork.com/services/product/example',
  };
  return (
    <HelpPart name="about-sub-ids">
      <p>{words('helpSubIdsWhat')}</p>
      <p>{words('helpSubIdsExample', label, words('channel_reddit'))}</p>
      <FactList facts={subIdNames.map((name) => [words(name), fillSubId(subIds[name] ?? '', example)] as const)} />
      <p>{words('helpSubIdsFind')}</p>
    </HelpPart>
  );
}
