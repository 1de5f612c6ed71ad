import { formatExact } from '../../../core/earnings/exact.ts';
import { regainAccess } from '../../../flow/impact/connect.ts';
import type { Connection } from '../../../flow/impact/refresh-impact.ts';
import { Said } from '../../../ui/fields/said.tsx';
import { useFocusBack } from '../../../ui/hooks/focus/use-focus-back.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { problemText, whenText } from '../../../ui/link/problem-text.ts';
import { TaskProgress } from '../../../ui/task-progress.tsx';
import { ConnectForm } from './connect-form.tsx';
import { FoundPanel } from './found-panel.tsx';
import { useConnection } from './use-connection.ts';
import './connected.css';

/**
 * The connection to impact.com: off until the user connects; then the result of the last run, a new run, and the way
 * out.
 */
export function ImpactPanel({ onFetched }: { onFetched: () => void }) {
  const { words, counted } = useSpeech();
  const { connection, step, said, refresh, stop, connected, disconnect } = useConnection(onFetched);
  const isConnected = connection?.isConnected === true;
  const isRunning = step !== undefined;
  const place = useFocusBack<HTMLElement>(`${isConnected} ${isRunning}`);
  if (!connection) return null;

  return (
    <section
      class={isConnected ? 'stack connected card' : 'stack connected'}
      aria-label={words('impactHeading')}
      ref={place}
      tabIndex={-1}
    >
      {!isConnected && <ConnectForm onConnected={connected} />}
      {isConnected && (
        <>
          <h3>{words('impactHeading')}</h3>
          {connection.run && <LastRun run={connection.run} />}
          <FoundPanel key={connection.run?.at ?? 0} />
          <div class="row wrap">
            <button class="button" type="button" disabled={isRunning} onClick={() => void regainAccess().then(refresh)}>
              {words('impactRefresh')}
            </button>
            <button class="button" type="button" onClick={() => void disconnect()}>
              {words('impactDisconnect')}
            </button>
          </div>
        </>
      )}
      {isRunning && <TaskProgress text={counted('impactFetching', step)} onCancel={stop} />}
      <Said said={said} />
    </section>
  );
}

/**
 * When impact.com was last asked, what went wrong, and its own total if it differs from the sum of the kept
 * commissions.
 */
function LastRun({ run: { partnerId, at, problems, totals } }: { run: NonNullable<Connection['run']> }) {
  const speech = useSpeech();
  const { words, locale } = speech;
  const show = (tenThousandths: number) => formatExact({ tenThousandths }, locale);
  return (
    <>
      <p class="soft">{words('impactLast', partnerId, whenText(at, locale))}</p>
      {problems.map(({ part, ...problem }) => (
        <p key={`${part} ${problem.code}`}>{problemText(problem, speech, part)}</p>
      ))}
      {totals && <p>{words('impactDiffers', show(totals.theirs), show(totals.ours))}</p>}
    </>
  );
}
