import type { ComponentChildren, Ref } from 'preact';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { PagePart } from '../on-this-page/page-part.tsx';
import { type GroupName, groups } from './groups.ts';

type Props = { name: GroupName; headingRef?: Ref<HTMLHeadingElement>; children: ComponentChildren };

/** A group of settings under its heading. */
export function SettingsGroup({ name, ...given }: Props) {
  const words = useWords();
  return <PagePart id={name} heading={words(groups[name])} {...given} />;
}
