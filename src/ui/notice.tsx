import type { ComponentChildren } from 'preact';
import './notice.css';

/**
 * An important sentence; an alert if something is wrong, which screen readers announce when it appears. What became of an
 * action is said in a `Status`.
 */
export function Notice({ alert = false, children }: { alert?: boolean; children: ComponentChildren }) {
  return (
    <p class={alert ? 'notice alert' : 'notice'} role={alert ? 'alert' : undefined}>
      {children}
    </p>
  );
}
