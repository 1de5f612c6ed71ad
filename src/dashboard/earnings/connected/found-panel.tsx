import { useEffect, useState } from 'preact/hooks';
import type { ImpactFound } from '../../../core/earnings/api/found-kept.ts';
import { mayLinkToPages } from '../../../core/earnings/api/program.ts';
import { loadFound } from '../../../flow/impact/use-found.ts';
import { Said } from '../../../ui/fields/said.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useSaved } from '../../../ui/hooks/use-saved.ts';
import { AdList } from './ad-list.tsx';
import { ContractTerms } from './contract-terms.tsx';

/**
 * What impact.com says besides the figures: whether links may lead to single pages, what the contract pays, and the
 * ads.
 */
export function FoundPanel() {
  const { words } = useSpeech();
  const [known, setKnown] = useState<ImpactFound>();
  useEffect(() => {
    let isOver = false;
    loadFound().then(
      (found) => isOver || setKnown(found),
      () => undefined, // It is fetched again the next time.
    );
    return () => {
      isOver = true;
    };
  }, []);
  if (!known) return null;
  const { program, contract, ads } = known;
  return (
    <>
      {!program.isActive && <p>{words('impactInactive')}</p>}
      <SinglePages known={known} />
      {contract && <ContractTerms contract={contract} />}
      {ads && ads.length > 0 && <AdList ads={ads} />}
    </>
  );
}

/** Whether links may lead to single pages, beside what the settings say. */
function SinglePages({ known: { program, ads = [] } }: { known: ImpactFound }) {
  const { words } = useSpeech();
  const { settings, change } = useSettings();
  const { said, saving } = useSaved();
  const { account, preferences } = settings;
  const adId = account.state === 'ready' ? account.account.adId : program.adId;
  const isAllowed = mayLinkToPages(
    program,
    ads.find(({ id }) => id === adId),
  );
  if (isAllowed === undefined) return null;
  const isAsSet = preferences.singlePages === isAllowed;
  const take = () => {
    void saving(change('singlePages', isAllowed));
    void change('deepLinksChecked', true);
  };
  return (
    <>
      <p>{words(isAllowed ? 'impactPagesAllowed' : 'impactPagesForbidden')}</p>
      {!(isAsSet && preferences.deepLinksChecked) && (
        <button class="button" type="button" onClick={take}>
          {words(isAllowed ? 'impactPagesUse' : 'impactPagesLeave')}
        </button>
      )}
      <Said said={said} />
    </>
  );
}
