import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Boundary } from '../../ui/boundary.tsx';

/** Everything that copying a link does not need: one script, requested while the page still loads the first one. */
export const rest = import('../rest/rest.ts');
type Rest = Awaited<typeof rest>;

/**
 * A component of the second script: shown as soon as it is loaded, and at once if it was shown before. If it fails, even
 * to load, the rest of the popup stays.
 */
export function later<P extends object>(choose: (loaded: Rest) => ComponentType<P>): ComponentType<P> {
  let known: ComponentType<P> | undefined;
  function Loaded(props: P) {
    const [View, setView] = useState(() => known);
    const [failed, setFailed] = useState<{ error: unknown }>();
    useEffect(() => {
      if (!View)
        rest.then(
          (loaded) => {
            known = choose(loaded);
            setView(() => known);
          },
          (error: unknown) => setFailed({ error }),
        );
    }, []);
    if (failed) throw failed.error;
    return View ? <View {...props} /> : null;
  }
  return (props: P) => (
    <Boundary>
      <Loaded {...props} />
    </Boundary>
  );
}
