import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Boundary } from './boundary.tsx';

/**
 * A component that is loaded when it is first shown, and costs nothing before. If it fails, even to load, the rest of the
 * page stays.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  function Loaded(props: P) {
    const [View, setView] = useState<ComponentType<P>>();
    const [failed, setFailed] = useState<{ error: unknown }>();
    useEffect(() => {
      load().then(
        (loaded) => setView(() => loaded),
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
