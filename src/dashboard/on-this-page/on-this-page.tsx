import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../core/speech/words.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import './on-this-page.css';
import { addressOf, showPart, useCurrentPart } from './use-current-part.ts';

type Props = {
  /** The section's name in the address. */
  section: string;
  /** Each part's id with its heading, in their order on the page. */
  parts: Readonly<Record<string, MessageKey>>;
  children: ComponentChildren;
};

/** A long section: its parts, and a list that leads to each of them. */
export const OnThisPage = ({ section, parts, children }: Props) => (
  <div class="on-this-page">
    <PartList section={section} parts={parts} />
    <div class="page-parts">{children}</div>
  </div>
);

/** The list of the parts. It stays in view beside them, and above them where there is little room. */
function PartList({ section, parts }: Omit<Props, 'children'>) {
  const words = useWords();
  const ids = Object.keys(parts);
  const current = useCurrentPart(section, ids);
  const list = useRef<HTMLElement>(null);
  // In the narrow list the marked part may be out of sight. Only the list scrolls, not the page.
  useLayoutEffect(() => {
    const marked = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && marked) list.current.scrollLeft = marked.offsetLeft - list.current.clientWidth / 3;
  }, [current]);
  return (
    <nav class="part-list" ref={list} aria-label={words('onThisPage')}>
      {Object.entries(parts).map(([id, heading]) => (
        <a
          key={id}
          href={addressOf(section, id)}
          aria-current={id === current ? 'location' : undefined}
          // The address changes only once, however often somebody goes there.
          onClick={() => location.hash === addressOf(section, id) && showPart(id)}
        >
          {words(heading)}
        </a>
      ))}
    </nav>
  );
}
