import { useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import { type ChannelOnServer, serverOf } from '../../core/share/channels.ts';
import { TextField } from '../fields/text-field.tsx';
import { useWords } from '../hooks/speech-context.ts';

type Props = {
  channel: ChannelOnServer;
  kept: string;
  /** The server as a bare host, an empty text for an empty field, or nothing for an invalid one. */
  onServer: (host: string | undefined) => void;
};

const hostIn = (text: string): string | undefined => (text === '' ? '' : serverOf(text));

/** The user's server for a network that needs one. An invalid server stays in the field, with an error below. */
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
