import { useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import { type ChannelOnServer, serverOf } from '../../core/share/channels.ts';
import { useWords } from '../hooks/speech-context.ts';

type Props = {
  channel: ChannelOnServer;
  kept: string;
  /** The server as a bare host, empty where the field is, or nothing where it holds no server. */
  onServer: (host: string | undefined) => void;
};

const hostIn = (text: string): string | undefined => (text === '' ? '' : serverOf(text));

/** The user's server at a place that asks for one; what is no server stays in the field, under its sentence. */
export function ServerField({ channel, kept, onServer }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? kept;
  return (
    <label class="field">
      {words('channelServer', words(keyFor('channel', channel.id)))}
      <input
        type="text"
        value={text}
        placeholder={channel.example}
        spellcheck={false}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onServer(hostIn(event.currentTarget.value));
        }}
        onBlur={() => hostIn(text) !== undefined && setTyped(undefined)}
      />
      {hostIn(text) === undefined && <span class="wrong">{words('channelNoServer', channel.example)}</span>}
    </label>
  );
}
