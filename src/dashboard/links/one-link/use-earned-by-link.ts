import { useEffect, useState } from 'preact/hooks';
import { formatExact } from '../../../core/earnings/exact.ts';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { earnedByLink } from '../../../flow/earnings/earned-by-link.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

/**
 * What a link earned according to the reports: an amount for each currency, and the number of commissions. Nothing if
 * there are none.
 */
export function useEarnedByLink(record: LinkRecord | undefined): string | undefined {
  const { counted, locale } = useSpeech();
  const { accountCurrency } = useSettings().settings.preferences;
  const [earned, setEarned] = useState<string>();
  useEffect(() => {
    setEarned(undefined);
    if (!record) return;
    let isOver = false;
    const tell = ({ count, commission }: Awaited<ReturnType<typeof earnedByLink>>) => {
      const amounts = commission.map((sum) => formatExact(sum, locale)).join(' + ');
      if (!isOver && count > 0) setEarned(counted('earnedLinkAmount', count, amounts));
    };
    earnedByLink(record, accountCurrency).then(tell, () => undefined); // The details do not depend on it.
    return () => {
      isOver = true;
    };
  }, [record?.id, accountCurrency]);
  return earned;
}
