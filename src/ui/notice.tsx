import type { ComponentChildren } from 'preact';
import './notice.css';

/** A sentence that matters now; an alert where something is wrong. Screen readers are told when it appears. */
export function Notice({ alert = false, children }: { alert?: boolean; children: ComponentChildren }) {
  return (
    <p class={alert ? 'notice alert' : 'notice'} role={alert ? 'alert' : 'status'}>
      {children}
    </p>
  );
}
