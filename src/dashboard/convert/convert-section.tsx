import { useRef, useState } from 'preact/hooks';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { DraftPanel } from './draft/draft-panel.tsx';
import { ReadLinkPanel } from './read-link-panel.tsx';
import './convert.css';

const panels = [
  { id: 'draft', name: 'convertHeading', Panel: DraftPanel },
  { id: 'read-link', name: 'readHeading', Panel: ReadLinkPanel },
] as const;

/** Two tools behind tabs: one converts existing text so that its links pay the user, the other reads any link. */
export function ConvertSection() {
  const { words, direction } = useSpeech();
  // A draft that another page hands over is on the first tab, so that one is shown first.
  const [shown, setShown] = useState<string>(panels[0].id);
  const list = useRef<HTMLDivElement>(null);
  const move = ({ key }: KeyboardEvent) => {
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    const step = (key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1;
    const at = panels.findIndex(({ id }) => id === shown);
    const next = (at + step + panels.length) % panels.length;
    setShown(panels[next]?.id ?? shown);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <div class="convert-tabs" role="tablist" aria-label={words('section_convert')} ref={list} onKeyDown={move}>
        {panels.map(({ id, name }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === shown}
            aria-controls={id}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => setShown(id)}
          >
            {words(name)}
          </button>
        ))}
      </div>
      {/* A hidden panel keeps what was typed in it, and what the browser can undo. */}
      {panels.map(({ id, Panel }) => (
        <section key={id} id={id} role="tabpanel" aria-labelledby={`tab-${id}`} hidden={id !== shown}>
          <Panel onShown={() => setShown(id)} />
        </section>
      ))}
    </>
  );
}
