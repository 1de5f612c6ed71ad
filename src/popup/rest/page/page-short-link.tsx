import { useEffect, useState } from 'preact/hooks';
import type { LinkablePage } from '../../../core/page/linkable-page.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import { makeLink } from '../../../flow/copy/make-link.ts';
import { canShorten, shorten } from '../../../flow/impact/shorten.ts';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';

type Props = { page: LinkablePage; sharer: Sharer; title?: string };

/** Leads to where a short form of the page's link is made, once impact.com is connected. */
export function PageShortLink({ page, sharer, title }: Props) {
  const words = useWords();
  const [isOffered, setOffered] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const { keeping, label } = sharer;
  useEffect(() => {
    // A short link is kept with the row of its link.
    if (keeping === 'kept') void canShorten().then(setOffered, () => undefined);
  }, [keeping]);
  if (!isOffered) return null;
  const open = async () => {
    const made = makeLink(page, sharer);
    setFailed(!(made.ok && (await shorten(made.value, { label, ...(title === undefined ? {} : { title }) }))));
  };
  return (
    <>
      <button class="plain" type="button" onClick={() => void open()}>
        {words('shortMake')}
      </button>
      {hasFailed && <SignedNotice alert>{words('savedRefused')}</SignedNotice>}
    </>
  );
}
