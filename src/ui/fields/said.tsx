import type { ComponentChildren } from 'preact';
import { Notice } from '../notice.tsx';

/** The result of an action, as a sentence. An alert if the action failed. */
export type Told = { text: string; alert?: boolean };

/** Shows the result of an action, if there is one, and what can be done about it. */
export function Said({ said, children }: { said: Told | undefined; children?: ComponentChildren }) {
  if (!said) return null;
  return (
    <Notice alert={said.alert === true}>
      {said.text}
      {children && <> {children}</>}
    </Notice>
  );
}
