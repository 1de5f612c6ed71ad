import type { LinkLine } from '../../../core/library/find-links.ts';
import { sayBoth } from '../../../core/speech/say-both.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { channelName } from '../../channel-name.ts';

type Props = { lines: readonly LinkLine[]; shown: string; onShow: (id: string) => void };

/** All links of a page, each with where it was shared, its labels and its last use. One of them is shown below. */
export function PageLinks({ lines, shown, onShow }: Props) {
  const { words, day } = useSpeech();
  return (
    <fieldset class="page-links">
      <legend>{words('detailPlaces')}</legend>
      {lines.map(({ id, channels, labels, usedAt }) => {
        const places = channels.map((channel) => channelName(channel, words)).join(', ') || words('detailNoPlace');
        return (
          <label key={id} class="page-link">
            <input type="radio" name="page-link" checked={id === shown} onChange={() => onShow(id)} />
            <b>{places}</b>
            <span class="soft">{labels.length > 0 ? sayBoth(labels.join(', '), day(usedAt)) : day(usedAt)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
