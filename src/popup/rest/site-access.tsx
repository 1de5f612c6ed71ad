import { useState } from 'preact/hooks';
import { askSiteAccess } from '../../flow/doors.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';

/** The user took back the access to Upwork pages: what no longer works, and a button that asks for the access again. */
export function SiteAccess() {
  const words = useWords();
  const [isGone, setGone] = useState(true);
  if (!isGone) return null;
  return (
    <p class="notice site-access">
      {words('siteAccess')}{' '}
      <button class="button" type="button" onClick={() => void askSiteAccess().then((given) => setGone(!given))}>
        {words('siteAccessAsk')}
      </button>
    </p>
  );
}
