import { type ComponentChildren, Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../icons/icon.tsx';
import './menu.css';
import { useList } from './use-list.ts';

/** One action of a menu, or one value to choose. */
type MenuItem = {
  text: string;
  onChoose: () => void;
  isDanger?: boolean;
  /** For a value: whether it is the chosen one. */
  isChosen?: boolean;
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
  /** The tooltip, if it is not the name of a button that shows something else. */
  title?: string;
  /** Which side of the button the list is flush with. */
  side?: 'start' | 'end';
};

/** A button that opens a list of actions or values. Arrow keys and letters move in it; Escape and a press elsewhere close it. */
export function Menu({ label, items, children, class: look = 'button', title = label, side = 'end' }: Props) {
  const id = useId();
  const { isOpen, setOpen, close, onKey, around, button, list } = useList(side);

  return (
    <span class="menu" ref={around}>
      <button
        ref={button}
        class={look}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        {...(children ? { 'aria-label': label, title } : {})}
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
          popover="manual"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onKey}
        >
          {items.map(({ text, onChoose, isDanger, isApart, isChosen }) => (
            <Fragment key={text}>
              {isApart && <hr />}
              <button
                class={isDanger ? 'menu-item danger' : 'menu-item'}
                type="button"
                {...(isChosen === undefined
                  ? { role: 'menuitem' as const }
                  : { role: 'menuitemradio' as const, 'aria-checked': isChosen })}
                tabIndex={-1}
                onClick={() => {
                  close();
                  onChoose();
                }}
              >
                <span dir="auto">{text}</span>
                {isChosen && <Icon name="done" />}
              </button>
            </Fragment>
          ))}
        </div>
      )}
    </span>
  );
}
