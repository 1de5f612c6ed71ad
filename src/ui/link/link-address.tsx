/** A link with its partner ID highlighted, because the user should check it. */
export function LinkAddress({ link }: { link: string }) {
  const [, before, partnerId, after] = /^https:\/\/(.*?\/c\/)(.*?)(\/.*)/.exec(link) ?? [];
  return (
    <p class="address" dir="ltr" data-link={link} title={link}>
      {before}
      <b>{partnerId}</b>
      {after}
    </p>
  );
}
