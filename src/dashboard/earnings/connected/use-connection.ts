import { useEffect, useRef, useState } from 'preact/hooks';
import type { Speech } from '../../../core/speech/speech.ts';
import { isPrivateWindow } from '../../../flow/doors.ts';
import { disconnectImpact } from '../../../flow/impact/connect.ts';
import { type Connection, loadConnection, refreshImpact } from '../../../flow/impact/refresh-impact.ts';
import type { Told } from '../../../ui/fields/said.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { problemText } from '../../../ui/link/problem-text.ts';

/**
 * The connection to impact.com, once it is loaded, with the `step` of a run while there is one. A run that is due starts by
 * itself. `onFetched` is called after each run.
 */
export function useConnection(onFetched: () => void) {
  const speech = useSpeech();
  const { words } = speech;
  const [connection, setConnection] = useState<Connection>();
  const [step, setStep] = useState<number>();
  const [said, setSaid] = useState<Told>();
  const running = useRef<AbortController | undefined>(undefined);
  const stop = () => running.current?.abort();
  const refresh = async () => {
    if (running.current) return;
    const own = new AbortController();
    running.current = own;
    setSaid(undefined);
    setStep(0);
    const done = await refreshImpact({ signal: own.signal, onDone: setStep });
    running.current = undefined;
    setStep(undefined);
    setSaid(resultOf(done, speech));
    setConnection(await loadConnection().catch(() => undefined));
    onFetched();
  };
  useEffect(() => {
    if (isPrivateWindow()) return;
    let isOver = false;
    loadConnection().then(
      (found) => {
        if (isOver) return;
        setConnection(found);
        if (found.isDue) void refresh();
      },
      () => isOver || setConnection({ isConnected: false, isDue: false }),
    );
    return () => {
      isOver = true;
      stop();
    };
  }, []);
  const setConnected = (isConnected: boolean) => setConnection((before) => before && { ...before, isConnected });
  return {
    connection,
    step,
    said,
    refresh,
    stop,
    /** Starts the first run of a new connection. */
    connected: () => {
      setConnected(true);
      void refresh();
    },
    /** Stops a run and forgets the token; what was fetched stays. */
    disconnect: async () => {
      stop();
      const isForgotten = await disconnectImpact();
      if (isForgotten) setConnected(false);
      setSaid({ text: words(isForgotten ? 'impactDisconnected' : 'impactForgetFailed'), alert: !isForgotten });
    },
  };
}

function resultOf(done: Awaited<ReturnType<typeof refreshImpact>>, speech: Speech): Told {
  if (!done.ok) return { text: problemText(done.problem, speech), alert: done.problem.code !== 'stopped' };
  const news = done.value.added + done.value.changed;
  return { text: news === 0 ? speech.words('impactNoNews') : speech.counted('impactNews', news) };
}
