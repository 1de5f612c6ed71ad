import type { ComponentProps } from 'preact';

/**
 * Says what became of an action. The place is there before anything is said in it, and takes no room while it is empty:
 * many screen readers miss a place that appears together with its words.
 */
export const Status = (props: ComponentProps<'div'>) => <div role="status" {...props} />;
