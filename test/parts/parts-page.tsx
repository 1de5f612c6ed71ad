import type { ComponentChildren } from 'preact';
import messages from '../../public/_locales/en/messages.json';
import { speechIn } from '../../src/core/speech/speech.ts';
import type { Words } from '../../src/core/speech/words.ts';
import '../../src/dashboard/dashboard.css';
import { SpeechContext } from '../../src/ui/hooks/speech-context.ts';
import '../../src/ui/parts/rows.css';
import { buttons } from './buttons.tsx';
import { fields } from './fields.tsx';
import './parts.css';
import { surfaces } from './surfaces.tsx';

/** The parts of `src/ui` by name, each in all its states. */
export const parts: Record<string, () => ComponentChildren> = { ...buttons, ...fields, ...surfaces };

const words: Words = (key, ...gaps) =>
  gaps.reduce((text, gap, at) => text.replaceAll(`$G${at + 1}$`, gap), messages[key].message);

/** All parts of the design system on one page. It exists in development only. */
export function PartsPage() {
  return (
    <SpeechContext.Provider value={speechIn(words, 'en-US')}>
      <main class="parts">
        <h1>Parts</h1>
        {Object.entries(parts).map(([name, Part]) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <div class="part">
              <Part />
            </div>
          </section>
        ))}
      </main>
    </SpeechContext.Provider>
  );
}
