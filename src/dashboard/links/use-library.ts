import { useEffect, useState } from 'preact/hooks';
import type { LinkLine } from '../../core/library/find-links.ts';
import { countLines, type LibraryLines, openLines, readLines, watchLines } from '../../flow/library/library-lines.ts';
import { untilReadable } from '../../flow/library/until-readable.ts';
import { kindName } from '../../flow/page/page-name.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';

const paintMs = 50;

/**
 * The library as lines: the newest at once, all of them once they are read, and then every change. `read` counts them
 * meanwhile. `unreadable` means that nothing could be read. Whatever could not be read is read as soon as the library opens
 * again, or with `retry`. Another language names the lines again.
 */
export function useLibrary() {
  const [library, setLibrary] = useState<LibraryLines | 'unreadable'>();
  const [tried, setTried] = useState(0);
  const [read, setRead] = useState<number>();
  const words = useWords();
  useEffect(() => {
    const life = new AbortController();
    const nameKind = (kind: string) => kindName(kind, words);
    let turn = new AbortController();
    // Changes that arrive during the first full read; rows read earlier don't contain them.
    const heard = new Map<string, LinkLine | undefined>();
    const load = async () => {
      turn.abort();
      heard.clear();
      turn = new AbortController();
      const signal = AbortSignal.any([turn.signal, life.signal]);
      const opened = await openLines(nameKind).catch(() => 'unreadable' as const);
      if (signal.aborted) return;
      if (opened === 'unreadable' || (opened.readOnly && !opened.isNewer)) loadLater(signal);
      if (opened === 'unreadable') return setLibrary((known) => known ?? opened);
      // A complete list stays on the screen until the next complete one is ready.
      setLibrary((known) => (isLines(known) && known.isWhole && !opened.isWhole ? known : apply(opened, heard)));
      if (opened.isWhole) return;
      // The browser paints the newest links before it is busy with all the others.
      await new Promise((done) => setTimeout(done, paintMs));
      const total = await countLines().catch(() => undefined);
      if (signal.aborted) return;
      if (total !== undefined) setLibrary((known) => (isLines(known) && !known.isWhole ? { ...known, total } : known));
      const all = await readLines(nameKind, signal, setRead).catch(() => undefined);
      if (signal.aborted) return;
      setRead(undefined);
      if (!all) return loadLater(signal);
      setLibrary(apply({ ...opened, ...all, isWhole: true, total: all.lines.length }, heard));
    };
    const loadLater = (signal: AbortSignal) =>
      void untilReadable(signal).then((isReadable) => isReadable && void load());
    void load();
    watchLines(
      nameKind,
      (changed) => {
        if (!changed) return void load();
        for (const [id, line] of changed) heard.set(id, line);
        setLibrary((known) => (isLines(known) ? apply(known, changed) : known));
      },
      life.signal,
    );
    return () => life.abort();
  }, [tried, words]);
  const retry = () => {
    setLibrary(undefined);
    setTried(tried + 1);
  };
  return { library, read, retry };
}

const isLines = (library: LibraryLines | 'unreadable' | undefined): library is LibraryLines =>
  typeof library === 'object';

function apply(library: LibraryLines, changed: ReadonlyMap<string, LinkLine | undefined>): LibraryLines {
  if (changed.size === 0) return library;
  const kept = library.lines.filter(({ id }) => !changed.has(id));
  const lines = [...[...changed.values()].filter((line) => line !== undefined), ...kept];
  const added = lines.length - library.lines.length;
  return { ...library, lines, ...(library.total === undefined ? {} : { total: library.total + added }) };
}
