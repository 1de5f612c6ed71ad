import { type ComponentChildren, h, render } from 'preact';
import type { Words } from '../core/speech/words.ts';
import { Failure } from './failure.tsx';
import { WordsContext } from './hooks/words-context.ts';

/** Shows a page once what it opens on is loaded, or what went wrong. The entry says in which words. */
export function mount<T>(
  spoken: { words: Words; locale: string },
  load: Promise<T>,
  view: (loaded: T) => ComponentChildren,
): void {
  const place = document.getElementById('app') ?? document.body;
  document.documentElement.lang = spoken.locale;
  const show = (children: ComponentChildren) => render(h(WordsContext.Provider, { value: spoken, children }), place);
  load.then(
    (loaded) => show(view(loaded)),
    (error: unknown) => show(h(Failure, { error })),
  );
}
