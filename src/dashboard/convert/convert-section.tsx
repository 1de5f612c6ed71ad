import { useState } from 'preact/hooks';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Tabs } from '../../ui/parts/tabs.tsx';
import { DraftPanel } from './draft/draft-panel.tsx';
import { ReadLinkPanel } from './read-link-panel.tsx';
import './convert.css';

const panels = [
  { id: 'draft', name: 'convertHeading', Panel: DraftPanel },
  { id: 'read-link', name: 'readHeading', Panel: ReadLinkPanel },
] as const;
type PanelId = (typeof panels)[number]['id'];

/** Two tools behind tabs: one converts existing text so that its links pay the user, the other reads any link. */
export function ConvertSection() {
  const words = useWords();
  // A draft that another page hands over is on the first tab, so that one is shown first.
  const [shown, setShown] = useState<PanelId>(panels[0].id);
  return (
    <>
      <Tabs
        look="lines"
        label={words('section_convert')}
        tabs={panels.map(({ id, name }) => [id, words(name)] as const)}
        chosen={shown}
        onChoose={setShown}
        panelOf={(id) => id}
      />
      {/* A hidden panel keeps what was typed in it, and what the browser can undo. */}
      {panels.map(({ id, Panel }) => (
        <section key={id} id={id} role="tabpanel" aria-labelledby={`tab-${id}`} hidden={id !== shown}>
          <Panel onShown={() => setShown(id)} />
        </section>
      ))}
    </>
  );
}
