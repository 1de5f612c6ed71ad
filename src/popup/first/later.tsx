import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Boundary } from '../../ui/boundary.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';

/** Everything that copying a link does not need: one script. Effects and events ask for it, so it follows the first picture. */
export const rest = () => import('../rest/rest.ts');
type Rest = Awaited<ReturnType<typeof rest>>;

/**
 * A component of the second script: shown as soon as it is loaded, and at once if it was shown before; `Meanwhile` is
 * shown until then. If it fails, even to load, the rest of the popup stays. Most of these components let links leave, so
 * none is shown while the account is only recalled.
 */
export function later<P extends object>(
  choose: (loaded: Rest) => ComponentType<P>,
  Meanwhile?: ComponentType<P>,
): ComponentType<P> {
  let known: ComponentType<P> | undefined;
  function Loaded(props: P) {
    const isRecalled = useSettings().settings.account.state === 'recalled';
    const [View, setView] = useState(() => known);
    const [failed, setFailed] = useState<{ error: unknown }>();
    useEffect(() => {
      if (!View)
        rest().then(
          (loaded) => {
            known = choose(loaded);
            setView(() => known);
          },
          (error: unknown) => setFailed({ error }),
        );
    }, []);
    if (failed) throw failed.error;
    const Shown = isRecalled ? Meanwhile : (View ?? Meanwhile);
    return Shown ? <Shown {...props} /> : null;
  }
  return (props: P) => (
    <Boundary>
      <Loaded {...props} />
    </Boundary>
  );
}
