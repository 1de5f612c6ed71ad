import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { useWords } from '../hooks/speech-context.ts';

/** Whom an account pays, and through what: every part of it, as it will stand in links. */
export function AccountIds({ account }: { account: PartnerAccount }) {
  const words = useWords();
  return (
    <dl class="ids">
      <dt>{words('partnerId')}</dt>
      <dd class="who">{account.partnerId}</dd>
      <dt>{words('adId')}</dt>
      <dd>{account.adId}</dd>
      <dt>{words('programId')}</dt>
      <dd>{account.programId}</dd>
      <dt>{words('host')}</dt>
      <dd>{account.host}</dd>
      {account.brandParams.length > 0 && (
        <>
          <dt>{words('brandParams')}</dt>
          <dd>{account.brandParams.join('&')}</dd>
        </>
      )}
    </dl>
  );
}
