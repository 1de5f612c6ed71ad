import { type ComponentChildren, Fragment } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePressElsewhere } from '../hooks/use-press-elsewhere.ts';
import './menu.css';

/** One action of a menu. */
type MenuItem = {
  text: string;
  onChoose: () => void;
  isDanger?: boolean;
  /** A line sets it and what follows apart from the items above. */
  isApart?: boolean;
};

type Props = {
  /** The name of the button, for screen readers if the button only shows an icon. */
  label: string;
  items: readonly MenuItem[];
  /** What the button shows; by default its name. */
  children?: ComponentChildren;
  class?: string;
};

/** A button that opens a list of actions. Arrow keys move through the list; Escape and a press elsewhere close it. */
export function Menu({ label, items, children, class: look = 'button' }: Props) {
  const id = useId();
  const { isOpen, setOpen, close, onKey, around, button, list } = useMenu();

  return (
    <span class="menu" ref={around}>
      <button
        ref={button}
        class={look}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        {...(children ? { 'aria-label': label, title: label } : {})}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children ?? label}
      </button>
      {isOpen && (
        <div
          id={id}
          ref={list}
          class="menu-list floating"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onKey}
        >
          {items.map(({ text, onChoose, isDanger, isApart }) => (
            <Fragment key={text}>
              {isApart && <hr />}
              <button
                class={isDanger ? 'menu-item danger' : 'menu-item'}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  close();
                  onChoose();
                }}
              >
                {text}
              </button>
            </Fragment>
          ))}
        </div>
      )}
    </span>
  );
}

/** Whether the list is open, and where the focus goes: into the list, along its items, and back to the button. */
function useMenu() {
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const entries = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useLayoutEffect(() => {
    if (isOpen) entries()[0]?.focus();
  }, [isOpen]);
  usePressElsewhere(around, isOpen, () => setOpen(false));
  const onKey = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Escape') close();
    else if (next !== undefined) all.at(next % all.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { isOpen, setOpen, close, onKey, around, button, list };
}
