import type { ComponentChildren } from 'preact';
import { MoreIcon } from '../icons/more-icon.tsx';
import { Notice } from '../notice.tsx';
import './signed-notice.css';

/** A notice with a sign in front of it, for one that stands among other text: something to know or, as an alert, what is wrong. */
export const SignedNotice = ({ alert = false, children }: { alert?: boolean; children: ComponentChildren }) => (
  <Notice alert={alert}>
    <span class="signed">
      <MoreIcon name={alert ? 'warn' : 'info'} />
      <span>{children}</span>
    </span>
  </Notice>
);
