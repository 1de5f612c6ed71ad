import type { ComponentChildren } from 'preact';
import { Notice } from '../notice.tsx';

/** What became of something, as a sentence; an alert where it did not succeed. */
export type Told = { text: string; alert?: boolean };

/** What became of something, if there is anything to say, and what can be done about it. */
export function Said({ said, children }: { said: Told | undefined; children?: ComponentChildren }) {
  if (!said) return null;
  return (
    <Notice alert={said.alert === true}>
      {said.text}
      {children && <> {children}</>}
    </Notice>
  );
}
