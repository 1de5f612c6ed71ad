import { useEffect, useState } from 'preact/hooks';
import type { LinkRecord } from '../../../../core/library/link-record.ts';
import { earnedByLink, type LinkCommissions } from '../../../../flow/earnings/earned-by-link.ts';
import { useSettings } from '../../../../ui/hooks/settings-context.ts';

/** What a link earned according to the reports. Nothing if no commission came with its sub IDs. */
export function useEarnedByLink(record: LinkRecord | undefined): LinkCommissions | undefined {
  const { accountCurrency } = useSettings().settings.preferences;
  const [earned, setEarned] = useState<LinkCommissions>();
  useEffect(() => {
    setEarned(undefined);
    if (!record) return;
    let isOver = false;
    const tell = (found: LinkCommissions) => {
      if (!isOver && found.rows.length > 0) setEarned(found);
    };
    earnedByLink(record, accountCurrency).then(tell, () => undefined); // The details do not depend on it.
    return () => {
      isOver = true;
    };
  }, [record?.id, accountCurrency]);
  return earned;
}
