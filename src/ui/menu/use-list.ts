import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePressElsewhere } from '../hooks/use-press-elsewhere.ts';
import { usePlaced } from './use-placed.ts';

/** Letters that follow each other faster than this are one word, in milliseconds. */
const oneWord = 700;

/** Whether a button's list is open, and where the focus goes: into the list, along its entries, and back to the button. */
export function useList(side: 'start' | 'end') {
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const entries = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  usePlaced({ isOpen, side, button, floating: list });
  useLayoutEffect(() => {
    if (!isOpen) return;
    const all = entries();
    (all.find((one) => one.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
  }, [isOpen]);
  usePressElsewhere(around, isOpen, () => setOpen(false));

  /** The entry that begins with what was typed; the same letter again goes on to the next one. */
  const entryFor = (key: string, now: number, from: number) => {
    const isOn = now - typed.current.at < oneWord && typed.current.text !== key;
    typed.current = { text: (isOn ? typed.current.text : '') + key, at: now };
    const all = entries();
    const ordered = [...all.slice(isOn ? from : from + 1), ...all.slice(0, isOn ? from : from + 1)];
    return ordered.find((one) => one.textContent?.trim().toLowerCase().startsWith(typed.current.text));
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, timeStamp, ctrlKey, metaKey, altKey } = event;
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
    const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    if (key === 'Tab') return setOpen(false);
    if (key === 'Escape') close();
    else if (next !== undefined) all.at(next % all.length)?.focus();
    else if (isLetter) entryFor(key.toLowerCase(), timeStamp, Math.max(0, at))?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { isOpen, setOpen, close, onKey, around, button, list };
}
