import { useState } from 'preact/hooks';
import { upworkHost, upworkProgramId } from '../../core/impact-hosts.ts';
import { checkAccount, hasKnownHost, type PartnerAccount } from '../../core/link/partner-account.ts';
import { type PastedAccount, readPaste } from '../../core/link/read-paste.ts';
import { keyFor } from '../../core/sentences.ts';
import { TextArea } from '../fields/text-area.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useWords } from '../hooks/speech-context.ts';
import { Notice } from '../notice.tsx';
import { AccountIds } from './account-ids.tsx';

type Props = {
  current?: PartnerAccount;
  onSave: (pasted: PastedAccount) => void;
  onCancel?: () => void;
};

/** Asks for one thing, a link to paste; shows what was understood and whom it pays before anything is saved. */
export function AccountForm({ current, onSave, onCancel }: Props) {
  const words = useWords();
  const [text, setText] = useState('');
  const [byHand, setByHand] = useState(false);
  const [ids, setIds] = useState({ partnerId: '', adId: '' });
  const read = byHand ? fromFields(ids) : readPaste(text);
  const isTouched = byHand ? ids.partnerId !== '' || ids.adId !== '' : text.trim() !== '';
  const offerFields = byHand || (!read.ok && read.problem.code === 'short-link');

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.ok) onSave(read.value);
      }}
    >
      <TextArea
        id="paste"
        label={words('setUpPaste')}
        hint={words('setUpPasteHint')}
        value={text}
        autofocus
        onText={(next) => {
          setByHand(false);
          setText(next);
        }}
      />
      {isTouched && !read.ok && <Notice alert>{words(keyFor('problem', read.problem.code))}</Notice>}
      {offerFields && <IdFields ids={ids} onIds={setIds} onBegin={() => setByHand(true)} />}
      {isTouched && read.ok && <Understood account={read.value.account} {...(current ? { current } : {})} />}
      <div class="row">
        <button class="button primary grow" type="submit" disabled={!read.ok}>
          {words('setUpSave')}
        </button>
        {onCancel && (
          <button class="button" type="button" onClick={onCancel}>
            {words('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

type Ids = { partnerId: string; adId: string };

/** The two ids that a short link does not tell. */
function IdFields({ ids, onIds, onBegin }: { ids: Ids; onIds: (ids: Ids) => void; onBegin: () => void }) {
  const words = useWords();
  return (
    <fieldset class="stack fields" onFocusIn={onBegin}>
      <legend class="soft">{words('setUpFields')}</legend>
      {(['partnerId', 'adId'] as const).map((name) => (
        <TextField
          key={name}
          id={name}
          label={words(name)}
          inputMode="numeric"
          value={ids[name]}
          onText={(text) => onIds({ ...ids, [name]: text.trim() })}
        />
      ))}
    </fieldset>
  );
}

/** Whom the pasted link pays, beside whom the account paid before. */
function Understood({ account, current }: { account: PartnerAccount; current?: PartnerAccount }) {
  const words = useWords();
  return (
    <section class="card stack" aria-live="polite">
      {current && (
        <>
          <h2>{words('replaceOld')}</h2>
          <AccountIds account={current} />
        </>
      )}
      <h2>{words(current ? 'replaceNew' : 'setUpPays')}</h2>
      <AccountIds account={account} />
      {!hasKnownHost(account) && <Notice alert>{words('setUpUnknownHost')}</Notice>}
    </section>
  );
}

function fromFields({ partnerId, adId }: Ids) {
  const checked = checkAccount({ host: upworkHost, partnerId, adId, programId: upworkProgramId, brandParams: [] });
  return checked.ok ? { ok: true as const, value: { account: checked.value, warnings: [] } } : checked;
}
