import { Icon } from '../icons/icon.tsx';
import { MoreIcon } from '../icons/more-icon.tsx';

/** Letters instead of company logos. */
const glyphs: Record<string, string> = { x: '𝕏', linkedin: 'in', reddit: 'r/', facebook: 'f', email: '@' };

/** The glyph of a channel by its id, or else the first letter of its name. */
export const glyphOf = (id: string, name: string): string =>
  (Object.hasOwn(glyphs, id) && glyphs[id]) || name.slice(0, 1);

/** Where a link was shared, as a small tile: a channel, the clipboard, a draft or another app. Its name is its title. */
export const ChannelGlyph = ({ id, name }: { id: string; name: string }) => (
  <span class="channel-glyph" dir="ltr" title={name} aria-hidden="true">
    {id === 'copy' ? (
      <Icon name="copy" />
    ) : id === 'draft' ? (
      <MoreIcon name="page" />
    ) : id === 'sheet' ? (
      <MoreIcon name="send" />
    ) : (
      glyphOf(id, name)
    )}
  </span>
);
