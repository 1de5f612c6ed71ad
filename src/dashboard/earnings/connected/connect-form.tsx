import { useState } from 'preact/hooks';
import { connectImpact } from '../../../flow/impact/connect.ts';
import { Said, type Told } from '../../../ui/fields/said.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { problemText } from '../../../ui/link/problem-text.ts';

/** Asks for the account SID and a token that may only read, and says where both are found and which boxes to tick. */
export function ConnectForm({ onConnected }: { onConnected: () => void }) {
  const speech = useSpeech();
  const { words } = speech;
  const [sid, setSid] = useState('');
  const [token, setToken] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<Told>();
  const connect = async () => {
    setAsking(true);
    setSaid(undefined);
    const connected = await connectImpact({ sid, token });
    setAsking(false);
    if (!connected.ok) return setSaid({ text: problemText(connected.problem, speech), alert: true });
    // The token is stored now, so the page must not show it any longer.
    setToken('');
    setSid('');
    onConnected();
  };
  return (
    <>
      <button class="plain" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words('impactConnectHeading')}
      </button>
      {isOpen && (
        <div class="stack">
          <p>{words('impactWhat')}</p>
          <ol class="earned-steps">
            {(['impactStepOpen', 'impactStepBoxes', 'impactStepPaste'] as const).map((step) => (
              <li key={step}>{words(step)}</li>
            ))}
          </ol>
          <TextField label={words('impactSid')} value={sid} maxLength={100} onText={setSid} />
          <TextField
            label={words('impactToken')}
            type="password"
            value={token}
            maxLength={300}
            hint={words('impactTokenKept')}
            onText={setToken}
          />
          <button
            class="button primary"
            type="button"
            disabled={isAsking || sid.trim() === '' || token.trim() === ''}
            onClick={() => void connect()}
          >
            {words('impactConnect')}
          </button>
          <Said said={said} />
        </div>
      )}
    </>
  );
}
