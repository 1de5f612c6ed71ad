import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { groupNames, groups } from './groups.ts';
import { showGroup, useCurrentGroup } from './use-current-group.ts';

/** The list of the groups. It stays in view beside them, and above them where there is little room. */
export function SettingsNav() {
  const words = useWords();
  const current = useCurrentGroup();
  const list = useRef<HTMLElement>(null);
  // In the narrow list the marked group may be out of sight. Only the list scrolls, not the page.
  useLayoutEffect(() => {
    const marked = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && marked) list.current.scrollLeft = marked.offsetLeft - list.current.clientWidth / 3;
  }, [current]);
  return (
    <nav class="groups" ref={list} aria-label={words('onThisPage')}>
      {groupNames.map((name) => (
        <a
          key={name}
          href={`#settings/${name}`}
          aria-current={name === current ? 'location' : undefined}
          // The address changes only once, however often somebody goes there.
          onClick={() => location.hash === `#settings/${name}` && showGroup(name)}
        >
          {words(groups[name])}
        </a>
      ))}
    </nav>
  );
}
