import type { ComponentChildren } from 'preact';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { PagePart } from '../on-this-page/page-part.tsx';
import { helpParts } from './help-parts.ts';

type Props = { name: keyof typeof helpParts; children: ComponentChildren };

/** A part of Help under its heading. */
export function HelpPart({ name, children }: Props) {
  const words = useWords();
  return (
    <PagePart id={name} heading={words(helpParts[name])}>
      {children}
    </PagePart>
  );
}
