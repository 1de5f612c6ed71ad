import { askWhy } from '../../flow/earnings/why.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';

/** Leads to the answer why there is no commission, for one link or for all of them. */
export function WhyLink({ link = '' }: { link?: string }) {
  const words = useWords();
  return (
    <button
      class="plain to-section"
      type="button"
      onClick={() =>
        void askWhy(link).finally(() => {
          location.hash = '#help/no-commission';
        })
      }
    >
      {words('whyHeading')}
    </button>
  );
}
