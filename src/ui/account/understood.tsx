import { hasKnownHost, type PartnerAccount } from '../../core/link/partner-account.ts';
import { SignedNotice } from '../display/signed-notice.tsx';
import { useWords } from '../hooks/speech-context.ts';
import { AccountIds } from './account-ids.tsx';

/** Whom the account would pay, large, next to whom it paid before. */
export function Understood({ account, current }: { account: PartnerAccount; current?: PartnerAccount }) {
  const words = useWords();
  return (
    <section class="card understood stack" aria-live="polite">
      {current && (
        <>
          <h2>{words('replaceOld')}</h2>
          <AccountIds account={current} />
        </>
      )}
      <div>
        <h2>{words(current ? 'replaceNew' : 'setUpPays')}</h2>
        <p>
          <strong class="payee">{account.partnerId}</strong>
        </p>
        <p>{words('setUpCheck')}</p>
      </div>
      <AccountIds account={account} isPartnerSaid />
      {!hasKnownHost(account) && <SignedNotice alert>{words('setUpUnknownHost')}</SignedNotice>}
    </section>
  );
}
