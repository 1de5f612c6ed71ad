import type { ComponentChildren } from 'preact';
import { Notice } from '../notice.tsx';

/** The result of an action as a sentence; `alert` if it failed. */
export type Told = { text: string; alert?: boolean };

/** The result of the last action, if there is one, and what the user can do about it. */
export function Said({ said, children }: { said: Told | undefined; children?: ComponentChildren }) {
  if (!said) return null;
  return (
    <Notice alert={said.alert === true}>
      {said.text}
      {children && <> {children}</>}
    </Notice>
  );
}
