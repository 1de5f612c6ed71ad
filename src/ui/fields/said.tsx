import type { ComponentChildren } from 'preact';
import { Status } from '../display/status.tsx';
import { Notice } from '../notice.tsx';

/** The result of an action as a sentence; `alert` if it failed. */
export type Told = { text: string; alert?: boolean };

/** The result of the last action, if there is one, and what the user can do about it. */
export function Said({ said, children }: { said: Told | undefined; children?: ComponentChildren }) {
  return (
    <Status>
      {said && (
        <Notice alert={said.alert === true}>
          {said.text}
          {children && <> {children}</>}
        </Notice>
      )}
    </Status>
  );
}
