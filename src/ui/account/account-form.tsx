import { useState } from 'preact/hooks';
import { upworkHost, upworkProgramId } from '../../core/impact-hosts.ts';
import { checkAccount, hasKnownHost, type PartnerAccount } from '../../core/link/partner-account.ts';
import { type PastedAccount, readPaste } from '../../core/link/read-paste.ts';
import { keyFor } from '../../core/sentences.ts';
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
      <div class="field">
        <label for="paste">{words('setUpPaste')}</label>
        <textarea
          id="paste"
          value={text}
          spellcheck={false}
          aria-describedby="paste-hint"
          autofocus
          onInput={(event) => {
            setByHand(false);
            setText(event.currentTarget.value);
          }}
        />
        <span id="paste-hint" class="soft">
          {words('setUpPasteHint')}
        </span>
      </div>
      {isTouched && !read.ok && <Notice alert>{words(keyFor('problem', read.problem.code))}</Notice>}
      {offerFields && (
        <fieldset class="stack fields" onFocusIn={() => setByHand(true)}>
          <legend class="soft">{words('setUpFields')}</legend>
          {(['partnerId', 'adId'] as const).map((name) => (
            <div class="field" key={name}>
              <label for={name}>{words(name)}</label>
              <input
                id={name}
                type="text"
                inputMode="numeric"
                value={ids[name]}
                onInput={(event) => setIds({ ...ids, [name]: event.currentTarget.value.trim() })}
              />
            </div>
          ))}
        </fieldset>
      )}
      {isTouched && read.ok && (
        <section class="card stack" aria-live="polite">
          {current && (
            <>
              <h2>{words('replaceOld')}</h2>
              <AccountIds account={current} />
            </>
          )}
          <h2>{words(current ? 'replaceNew' : 'setUpPays')}</h2>
          <AccountIds account={read.value.account} />
          {!hasKnownHost(read.value.account) && <Notice alert>{words('setUpUnknownHost')}</Notice>}
        </section>
      )}
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

function fromFields({ partnerId, adId }: { partnerId: string; adId: string }) {
  const checked = checkAccount({ host: upworkHost, partnerId, adId, programId: upworkProgramId, brandParams: [] });
  return checked.ok ? { ok: true as const, value: { account: checked.value, warnings: [] } } : checked;
}
