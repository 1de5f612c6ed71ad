import { type ComponentChildren, h, render } from 'preact';
import type { Speech } from '../core/speech/speech.ts';
import { Boundary } from './boundary.tsx';
import { Failure } from './failure.tsx';
import { SpeechContext } from './hooks/speech-context.ts';

/** Shows a page once what it opens on is loaded, or what went wrong. The entry says in which language. */
export function mount<T>(speech: Speech, load: Promise<T>, view: (loaded: T) => ComponentChildren): void {
  const place = document.getElementById('app') ?? document.body;
  document.documentElement.lang = speech.words('language');
  const show = (children: ComponentChildren) =>
    render(h(SpeechContext.Provider, { value: speech }, h(Boundary, {}, children)), place);
  load.then(
    (loaded) => show(view(loaded)),
    (error: unknown) => show(h(Failure, { error })),
  );
}
