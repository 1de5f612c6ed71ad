import { useState } from 'preact/hooks';
import { type SubIds, subIdNames } from '../../../../core/link/sub-ids.ts';
import { copyText } from '../../../../flow/doors.ts';
import { Said, type Told } from '../../../../ui/fields/said.tsx';
import { useWords } from '../../../../ui/hooks/speech-context.ts';

/** The sub IDs of a link, to be looked up in impact.com's reports. */
export function LinkSubIds({ subIds }: { subIds: SubIds }) {
  const words = useWords();
  const [said, setSaid] = useState<Told>();
  const sent = subIdNames.flatMap((name) => (subIds[name] ? [{ name, value: subIds[name] }] : []));
  const copy = async (value: string) => {
    const copied = await copyText(value);
    setSaid({ text: copied ? words('subIdCopied', value) : words('problem_clipboard_refused'), alert: !copied });
  };
  return (
    <section class="sub-ids stack" aria-label={words('helpSubIds')}>
      {sent.map(({ name, value }) => (
        <div class="row wrap" key={name}>
          <span class="soft">{words(name)}</span>
          <code class="grow address" dir="ltr">
            {value}
          </code>
          <button
            class="button small"
            type="button"
            aria-label={words('subIdCopyOf', words(name))}
            onClick={() => void copy(value)}
          >
            {words('subIdCopy')}
          </button>
        </div>
      ))}
      <p class="soft">
        {words(sent.length > 0 ? 'subIdReports' : 'subIdNone')}{' '}
        <a href="https://app.impact.com/" target="_blank" rel="noopener noreferrer">
          {words('subIdOpenReports')}
        </a>
      </p>
      <Said said={said} />
    </section>
  );
}
