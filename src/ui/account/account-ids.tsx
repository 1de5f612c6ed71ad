import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { FactList } from '../fact-list.tsx';
import { useWords } from '../hooks/speech-context.ts';

/** Whom an account pays, and through what: every part of it, as it will stand in links. `isPartnerSaid` where the id stands above. */
export function AccountIds({ account, isPartnerSaid = false }: { account: PartnerAccount; isPartnerSaid?: boolean }) {
  const words = useWords();
  return (
    <FactList
      isFirstStrong={!isPartnerSaid}
      facts={[
        [words('partnerId'), isPartnerSaid ? undefined : account.partnerId],
        [words('adId'), account.adId],
        [words('programId'), account.programId],
        [words('host'), account.host],
        [words('brandParams'), account.brandParams.join('&')],
      ]}
    />
  );
}
