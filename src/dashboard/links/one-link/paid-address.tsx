import { parseTrackingLink } from '../../../core/link/parse-link.ts';

/** A tracking link on two lines at most, with the partner id that it pays in bold; the whole of it is its title. */
export function PaidAddress({ link }: { link: string }) {
  const parsed = parseTrackingLink(link);
  const shown = link.replace(/^https:\/\//, '');
  const id = (parsed.ok && parsed.value.partnerId) || '';
  const at = id === '' ? -1 : shown.indexOf(`/c/${id}/`);
  return (
    <p class="address paid-address" dir="ltr" title={link} data-link={link}>
      {at < 0 ? (
        shown
      ) : (
        <>
          {shown.slice(0, at + 3)}
          <b>{id}</b>
          {shown.slice(at + 3 + id.length)}
        </>
      )}
    </p>
  );
}
