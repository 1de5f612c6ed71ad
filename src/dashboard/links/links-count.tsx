import type { LibraryLines } from '../../flow/library/library-lines.ts';
import { Status } from '../../ui/display/status.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import type { useLinks } from './use-links.ts';

type Props = { links: ReturnType<typeof useLinks>; library: LibraryLines };

/** How many pages and links there are, how many of them match, or how many are read so far. */
export function LinksCount({ links, library }: Props) {
  const { counted, number } = useSpeech();
  const { total, isWhole } = library;
  const said = () => {
    if (!total) return '';
    if (links.read !== undefined || !isWhole)
      return counted('linksReading', total, number(links.read ?? links.lines.length));
    return links.isWhole && links.foundLinks === total
      ? `${counted('linksPages', links.found.length)} · ${counted('bulkLinks', total)}`
      : counted('linksFound', total, `${number(links.foundLinks)}${links.isWhole ? '' : '+'}`);
  };
  return <Status class="soft links-count">{said()}</Status>;
}
