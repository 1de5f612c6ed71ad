import { keyFor } from '../../core/sentences.ts';
import { useWords } from '../hooks/speech-context.ts';

const steps = ['assets', 'ad', 'code'] as const;

/** The steps through impact.com to a link that names its partner. */
export function SetUpSteps() {
  const words = useWords();
  return (
    <ol class="steps stack soft">
      {steps.map((step) => (
        <li class="row" key={step}>
          <span>
            {step === 'assets' ? (
              <a class="plain" href="https://app.impact.com/" target="_blank" rel="noreferrer">
                {words(keyFor('setUpStep', step))}
              </a>
            ) : (
              words(keyFor('setUpStep', step))
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
