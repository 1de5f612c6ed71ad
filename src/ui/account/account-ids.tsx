import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { FactList } from '../fact-list.tsx';
import { useWords } from '../hooks/speech-context.ts';

/** The parts of an account, as links will contain them. With `isPartnerSaid`, the partner id is already shown above. */
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
