import { Icon } from '../icons/icon.tsx';
import { MoreIcon } from '../icons/more-icon.tsx';
import { glyphOf } from './glyph-of.ts';
import './channel-glyph.css';

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
