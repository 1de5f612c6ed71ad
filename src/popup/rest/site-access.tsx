import { useState } from 'preact/hooks';
import { askSiteAccess } from '../../flow/doors.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';

/** Access to Upwork pages was withdrawn: a sentence about the effect, and the button that asks for it again. */
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
