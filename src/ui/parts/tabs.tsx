import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSpeech } from '../hooks/speech-context.ts';
import './tabs.css';

type Props<T extends string> = {
  label: string;
  tabs: readonly (readonly [id: T, name: ComponentChildren])[];
  chosen: T;
  onChoose: (id: T) => void;
  /** Underlined, or one below the other; soft fills by default. */
  look?: 'lines' | 'list';
  /** The id of the panel that a tab shows. */
  panelOf?: (id: T) => string;
  /** Moves the chosen tab by one place, with Alt and the arrow keys of a list. */
  onMove?: (by: number) => void;
};

/** A key chose the current tab, so its tab keeps the focus, also when the view is replaced together with its tabs. */
let isKeyed = false;

/** Tabs, of which one is chosen. The arrow keys, Home and End choose another; Tab leaves them. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, look, panelOf, onMove }: Props<T>) {
  const { direction } = useSpeech();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(([id]) => id === chosen);
  useLayoutEffect(() => {
    if (isKeyed) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [chosen, at]);
  const press = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const side = direction === 'rtl' ? -1 : 1;
    const upright = look === 'list' ? { ArrowDown: 1, ArrowUp: -1 } : {};
    const step = ({ ...upright, ...(altKey ? {} : { ArrowRight: side, ArrowLeft: -side }) } as Record<string, number>)[
      key
    ];
    const next = step ? at + step + tabs.length : { Home: 0, End: tabs.length - 1 }[key];
    if (next === undefined || ctrlKey || metaKey || shiftKey || (altKey && !(step && onMove))) return;
    event.preventDefault();
    isKeyed = true;
    if (altKey) onMove?.(step as number);
    else onChoose((tabs[next % tabs.length] as readonly [T, unknown])[0]);
  };
  return (
    <div
      ref={list}
      class={look ? `tabs ${look}` : 'tabs'}
      role="tablist"
      aria-label={label}
      aria-orientation={look === 'list' ? 'vertical' : undefined}
      onKeyDown={press}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && !list.current?.contains(relatedTarget as Node)) isKeyed = false;
      }}
    >
      {tabs.map(([id, name]) => (
        <button
          key={id}
          id={`tab-${id}`}
          class="tab"
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={panelOf?.(id)}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => {
            isKeyed = false;
            onChoose(id);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
