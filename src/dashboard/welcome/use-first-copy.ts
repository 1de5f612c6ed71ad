import { useEffect, useState } from 'preact/hooks';
import { recentLinks } from '../../flow/library/ask-library.ts';
import { onLinksChanged } from '../../flow/library/library-lines.ts';

/** Whether the library has any copied or shared link; also notices a copy in another tab at once. */
export function useFirstCopy(): boolean {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    const look = async () => {
      const links = await recentLinks();
      if (!life.signal.aborted) setCopied(links.length > 0);
    };
    void look();
    onLinksChanged(() => void look(), life.signal);
    return () => life.abort();
  }, []);
  return copied;
}
