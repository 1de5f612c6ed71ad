import type { ComponentChildren, Ref } from 'preact';
import { Boundary } from '../../ui/boundary.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { type GroupName, groups } from './groups.ts';

type Props = { name: GroupName; headingRef?: Ref<HTMLHeadingElement>; children: ComponentChildren };

/** A group of settings under its heading. The heading gets the focus when somebody opens the group's address. */
export function SettingsGroup({ name, headingRef, children }: Props) {
  const words = useWords();
  return (
    <section id={name}>
      <h2 tabIndex={-1} {...(headingRef ? { ref: headingRef } : {})}>
        {words(groups[name])}
      </h2>
      <Boundary>{children}</Boundary>
    </section>
  );
}
