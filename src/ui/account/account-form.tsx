import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import type { PastedAccount } from '../../core/link/read-paste.ts';
import { keyFor } from '../../core/sentences.ts';
import { SignedNotice } from '../display/signed-notice.tsx';
import { Segmented } from '../fields/segmented.tsx';
import { TextArea } from '../fields/text-area.tsx';
import { useWords } from '../hooks/speech-context.ts';
import '../look/details.css';
import './account-form.css';
import { DeepLinkSwitch } from './deep-link-switch.tsx';
import { IdFields } from './id-fields.tsx';
import { SetUpSteps } from './set-up-steps.tsx';
import { Understood } from './understood.tsx';
import { usePasted } from './use-pasted.ts';

type Props = {
  current?: PartnerAccount;
  onSave: (pasted: PastedAccount) => void;
  onCancel?: () => void;
  /** For the first account the form is open from the start. */
  isFirst?: boolean;
  /** Also asks whether links lead to single pages; elsewhere the surrounding page asks. */
  asksDeepLinks?: boolean;
  /** Arranges the fields and the button that saves; by default one below the other. */
  around?: (fields: ComponentChildren, actions: ComponentChildren) => ComponentChildren;
};

const below = (fields: ComponentChildren, actions: ComponentChildren) => (
  <div class="stack">
    {fields}
    <div class="row">{actions}</div>
  </div>
);

/** Asks for a link or its ids, and shows what was understood and whom it pays before anything is saved. */
export function AccountForm({ current, onSave, onCancel, isFirst, asksDeepLinks, around = below }: Props) {
  const words = useWords();
  const form = useId();
  const pasted = usePasted();
  const { way, read, isTouched } = pasted;
  const save = () => read.ok && onSave(read.value);
  const problem = isTouched && !read.ok ? read.problem.code : undefined;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    // The code of an ad has several lines, so Enter only saves once it is understood.
    if (!read.ok && !pasted.take(pasted.text, true)) return;
    event.preventDefault();
    save();
  };

  return around(
    <form
      id={form}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Segmented
        label={words('setUpHow')}
        value={way}
        options={(['paste', 'ids'] as const).map((one) => [one, words(keyFor('setUpWith', one))] as const)}
        onChoose={pasted.setWay}
      />
      {way === 'ids' ? (
        <IdFields ids={pasted.ids} wasPasted={pasted.wasPasted} onIds={pasted.setIds} />
      ) : (
        <TextArea
          id="paste"
          label={words('setUpPaste')}
          placeholder={words('setUpExample')}
          value={pasted.text}
          autofocus
          onText={(next) => void pasted.take(next)}
          onKeyDown={onKey}
        />
      )}
      {problem && <SignedNotice alert>{words(keyFor('problem', problem))}</SignedNotice>}
      {way === 'paste' && !read.ok && <Where isOpen={isFirst === true} problem={problem} />}
      {read.ok && <Understood account={read.value.account} {...(current ? { current } : {})} />}
      {read.ok && asksDeepLinks && <DeepLinkSwitch />}
    </form>,
    <>
      <button class="button primary tall grow" type="submit" form={form} disabled={!read.ok}>
        {words('setUpSave')}
      </button>
      {onCancel && (
        <button class="button tall" type="button" onClick={onCancel}>
          {words('cancel')}
        </button>
      )}
    </>,
  );
}

/** How to get a link that names its partner: available before anything is pasted, and open if the pasted text needs it. */
function Where({ isOpen, problem }: { isOpen: boolean; problem: string | undefined }) {
  const words = useWords();
  if (problem === 'short-link' || problem === 'impact-page') return <SetUpSteps />;
  return (
    <details class="stack" open={isOpen}>
      <summary>{words('setUpWhere')}</summary>
      <div class="stack">
        <SetUpSteps />
        <SignedNotice>{words('setUpShortLinks')}</SignedNotice>
      </div>
    </details>
  );
}
