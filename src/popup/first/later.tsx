import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What copying a link does not need: one script, which the page requests while it loads the first one. */
export const rest = import('../rest/rest.ts');
type Rest = Awaited<typeof rest>;

/** A part of the rest: shown as soon as it is there, and at once where it has been shown before. */
export function later<P extends object>(choose: (loaded: Rest) => ComponentType<P>): ComponentType<P> {
  let known: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [View, setView] = useState(() => known);
    useEffect(() => {
      if (!View)
        void rest.then((loaded) => {
          known = choose(loaded);
          setView(() => known);
        });
    }, []);
    return View ? <View {...props} /> : null;
  };
}
