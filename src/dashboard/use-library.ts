import { useEffect, useState } from 'preact/hooks';
import type { LinkLine } from '../core/library/find-links.ts';
import { countLines, type LibraryLines, openLines, readLines, watchLines } from '../flow/library-lines.ts';

/** The library as lines: the newest at once, all of them as soon as they are read, and then as others change them. */
export function useLibrary(): { library: LibraryLines | undefined; read: number | undefined } {
  const [library, setLibrary] = useState<LibraryLines>();
  const [read, setRead] = useState<number>();
  useEffect(() => {
    const life = new AbortController();
    let turn = new AbortController();
    const load = async () => {
      turn.abort();
      turn = new AbortController();
      const signal = AbortSignal.any([turn.signal, life.signal]);
      const opened = await openLines();
      if (signal.aborted) return;
      // What is whole stays on the screen until the next whole is there.
      setLibrary((known) => (known?.isWhole && !opened.isWhole ? known : opened));
      if (opened.isWhole) return;
      const total = await countLines().catch(() => undefined);
      if (signal.aborted) return;
      if (total !== undefined) setLibrary((known) => (known && !known.isWhole ? { ...known, total } : known));
      const lines = await readLines(signal, setRead).catch(() => undefined);
      if (signal.aborted) return;
      setRead(undefined);
      if (lines) setLibrary({ lines, isWhole: true, total: lines.length });
    };
    void load();
    watchLines((changed) => {
      if (!changed) return void load();
      setLibrary((known) => known && apply(known, changed));
    }, life.signal);
    return () => life.abort();
  }, []);
  return { library, read };
}

function apply(library: LibraryLines, changed: Map<string, LinkLine | undefined>): LibraryLines {
  const kept = library.lines.filter(({ id }) => !changed.has(id));
  const lines = [...[...changed.values()].filter((line) => line !== undefined), ...kept];
  const added = lines.length - library.lines.length;
  return { ...library, lines, ...(library.total === undefined ? {} : { total: library.total + added }) };
}
