import { DisclosureSettings } from './disclosure-settings.tsx';
import { PostTemplates } from './post-templates.tsx';
import './sharing.css';

/** How posts read: their disclosure, and for each channel its template and place in the order. */
export function SharingSection() {
  return (
    <>
      <DisclosureSettings />
      <PostTemplates />
    </>
  );
}
