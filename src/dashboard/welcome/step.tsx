import type { ComponentChildren } from 'preact';
import { useFocusBack } from '../../ui/hooks/focus/use-focus-back.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Icon } from '../../ui/icons/icon.tsx';

type Props = { at: number; title: string; isDone: boolean; isNext: boolean; children: ComponentChildren };

/** One step of the welcome: its number, or a tick once it is done. */
export function Step({ at, title, isDone, isNext, children }: Props) {
  const words = useWords();
  const heading = useFocusBack<HTMLHeadingElement>(isDone);
  return (
    <li class={`step${isDone ? ' done' : isNext ? ' next' : ''}`} aria-current={isNext ? 'step' : undefined}>
      <span class="disc" aria-hidden="true">
        {isDone ? <Icon name="done" /> : at}
      </span>
      <div class="stack">
        <h2 ref={heading} tabIndex={-1}>
          {title}
          {isDone && <span class="sr-only"> – {words('welcomeDone')}</span>}
        </h2>
        {children}
      </div>
    </li>
  );
}
