import { keyFor } from '../../core/sentences.ts';
import { releases } from '../../core/settings/releases.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';

/** What the releases that matter brought, the newest first. */
export function WhatsNewSection() {
  const words = useWords();
  return (
    <>
      {releases.map(({ version, changes }) => (
        <section key={version}>
          <h2>{words('helpVersion', version)}</h2>
          <ul class="lines">
            {changes.map((change) => (
              <li key={change}>{words(keyFor('new', change))}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
