import type { ComponentChildren } from 'preact';
import './notice.css';

/** An important sentence; an alert if something is wrong. Screen readers announce it when it appears. */
export function Notice({ alert = false, children }: { alert?: boolean; children: ComponentChildren }) {
  return (
    <p class={alert ? 'notice alert' : 'notice'} role={alert ? 'alert' : 'status'}>
      {children}
    </p>
  );
}
