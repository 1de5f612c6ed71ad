import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part that is loaded when it is first shown, so that it costs nothing before. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function Later(props: P) {
    const [View, setView] = useState<ComponentType<P>>();
    useEffect(() => {
      void load().then((loaded) => setView(() => loaded));
    }, []);
    return View ? <View {...props} /> : null;
  };
}
