import { useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import { type ChannelOnServer, serverOf } from '../../core/share/channels.ts';
import { TextField } from '../fields/text-field.tsx';
import { useWords } from '../hooks/speech-context.ts';

type Props = {
  channel: ChannelOnServer;
  kept: string;
  /** The server as a bare host. Empty for an empty field, nothing for text that is not a server. */
  onServer: (host: string | undefined) => void;
};

const hostIn = (text: string): string | undefined => (text === '' ? '' : serverOf(text));

/** The user's server for a place that needs one. Other text stays in the field with an error message. */
export function ServerField({ channel, kept, onServer }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? kept;
  return (
    <TextField
      label={words('channelServer', words(keyFor('channel', channel.id)))}
      value={text}
      placeholder={channel.example}
      error={hostIn(text) === undefined ? words('channelNoServer', channel.example) : undefined}
      onText={(next) => {
        setTyped(next);
        onServer(hostIn(next));
      }}
      onDone={(next) => hostIn(next) !== undefined && setTyped(undefined)}
    />
  );
}
