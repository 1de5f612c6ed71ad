import { useEffect, useState } from 'preact/hooks';
import { pageMarkAnswered, wasPageMarkAsked } from '../../flow/earnings/page-mark-asked.ts';
import { Said } from '../../ui/fields/said.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';

/** Asks once whether links shall carry a mark of their page, if the third sub ID is free for it. */
export function PageMark() {
  const words = useWords();
  const { settings, change } = useSettings();
  const { said, saving } = useSaved();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    wasPageMarkAsked().then(
      (wasAsked) => setOpen(!wasAsked),
      () => undefined, // It is asked the next time.
    );
  }, []);
  const { account, managed, preferences } = settings;
  const { subIds } = preferences;
  const isFree = subIds.subId3 === undefined && !Object.values(subIds).some((template) => template.includes('{page}'));
  const isOffered = isOpen && account.state === 'ready' && managed?.labels === undefined && isFree;
  const answer = () => {
    setOpen(false);
    void pageMarkAnswered().catch(() => undefined);
  };
  const add = async () => {
    if (await saving(change('subIds', { ...subIds, subId3: '{page}' }))) answer();
  };
  if (!isOffered) return <Said said={said} />;
  return (
    <section class="card stack">
      <p>{words('pageMarkWhat')}</p>
      <div class="row wrap">
        <button class="button" type="button" onClick={() => void add()}>
          {words('pageMarkAdd')}
        </button>
        <button class="plain" type="button" onClick={answer}>
          {words('pageMarkLeave')}
        </button>
      </div>
      <Said said={said} />
    </section>
  );
}
