import { useEffect, useRef, useState } from 'preact/hooks';
import { formatExact } from '../../../core/earnings/exact.ts';
import { isPrivateWindow } from '../../../flow/doors.ts';
import { disconnectImpact, regainAccess } from '../../../flow/impact/connect.ts';
import { type Connection, loadConnection, refreshImpact } from '../../../flow/impact/refresh-impact.ts';
import { Said, type Told } from '../../../ui/fields/said.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useFocusBack } from '../../../ui/hooks/use-focus-back.ts';
import { problemText, whenText } from '../../../ui/link/problem-text.ts';
import { TaskProgress } from '../../../ui/task-progress.tsx';
import { ConnectForm } from './connect-form.tsx';
import { FoundPanel } from './found-panel.tsx';
import './connected.css';

/** The connection to impact.com: off until it is asked for; then what the last run brought, a new one, and the way out. */
export function ImpactPanel({ onFetched }: { onFetched: () => void }) {
  const speech = useSpeech();
  const { words, counted, locale } = speech;
  const [connection, setConnection] = useState<Connection>();
  const [step, setStep] = useState<number>();
  const [said, setSaid] = useState<Told>();
  const running = useRef<AbortController | undefined>(undefined);
  const isConnected = connection?.isConnected === true;
  const place = useFocusBack<HTMLElement>(`${isConnected} ${step !== undefined}`);
  const refresh = async () => {
    if (running.current) return;
    const own = new AbortController();
    running.current = own;
    setSaid(undefined);
    setStep(0);
    const done = await refreshImpact({ signal: own.signal, onDone: setStep });
    running.current = undefined;
    setStep(undefined);
    if (done.ok) {
      const { added, changed } = done.value;
      const news = added + changed;
      setSaid({ text: news === 0 ? words('impactNoNews') : counted('impactNews', news) });
    } else setSaid({ text: problemText(done.problem, speech), alert: done.problem.code !== 'stopped' });
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
      running.current?.abort();
    };
  }, []);
  if (!connection) return null;
  const connected = () => {
    setConnection({ ...connection, isConnected: true });
    void refresh();
  };
  const disconnect = async () => {
    running.current?.abort();
    const isForgotten = await disconnectImpact();
    if (isForgotten) setConnection({ ...connection, isConnected: false });
    setSaid({ text: words(isForgotten ? 'impactDisconnected' : 'impactForgetFailed'), alert: !isForgotten });
  };
  const { run } = connection;
  const show = (tenThousandths: number) => formatExact({ tenThousandths }, locale);

  return (
    <section class="stack connected" aria-label={words('impactHeading')} ref={place} tabIndex={-1}>
      {!isConnected && <ConnectForm onConnected={connected} />}
      {isConnected && (
        <>
          <h3>{words('impactHeading')}</h3>
          {run && <p class="soft">{words('impactLast', run.partnerId, whenText(run.at, locale))}</p>}
          {run?.problems.map(({ part, ...problem }) => (
            <p key={`${part} ${problem.code}`}>{problemText(problem, speech, part)}</p>
          ))}
          {run?.totals && <p>{words('impactDiffers', show(run.totals.theirs), show(run.totals.ours))}</p>}
          <FoundPanel key={run?.at ?? 0} />
          <div class="row wrap">
            <button
              class="button"
              type="button"
              disabled={step !== undefined}
              onClick={() => void regainAccess().then(refresh)}
            >
              {words('impactRefresh')}
            </button>
            <button class="button" type="button" onClick={() => void disconnect()}>
              {words('impactDisconnect')}
            </button>
          </div>
        </>
      )}
      {step !== undefined && (
        <TaskProgress text={counted('impactFetching', step)} onCancel={() => running.current?.abort()} />
      )}
      <Said said={said} />
    </section>
  );
}
