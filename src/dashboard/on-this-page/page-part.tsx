import type { ComponentChildren, Ref } from 'preact';
import { Boundary } from '../../ui/boundary.tsx';

type Props = { id: string; heading: string; headingRef?: Ref<HTMLHeadingElement>; children: ComponentChildren };

/** A part of a long section under its heading. The heading gets the focus when somebody opens the part's address. */
export const PagePart = ({ id, heading, headingRef, children }: Props) => (
  <section id={id}>
    <h2 tabIndex={-1} {...(headingRef ? { ref: headingRef } : {})}>
      {heading}
    </h2>
    <Boundary>{children}</Boundary>
  </section>
);
