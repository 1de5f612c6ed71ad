import { useState } from 'preact/hooks';
import type { Progress } from '../../core/progress.ts';
import { TaskProgress } from '../../ui/task-progress.tsx';

type Running = { text: string; count: number; total: number; stop: AbortController };

/**
 * Runs a task on many links. It shows progress if it takes longer than a moment, and stopping it leaves everything
 * unchanged.
 */
export function useTask() {
  const [running, setRunning] = useState<Running>();
  const run = async <T,>(
    text: string,
    total: number,
    work: (progress: Progress) => Promise<T>,
  ): Promise<T | 'stopped'> => {
    const stop = new AbortController();
    setRunning({ text, count: 0, total, stop });
    try {
      return await work({ signal: stop.signal, onDone: (count) => setRunning({ text, count, total, stop }) });
    } catch (error) {
      if (stop.signal.aborted) return 'stopped';
      throw error;
    } finally {
      setRunning(undefined);
    }
  };
  const shown = running && (
    <TaskProgress
      text={running.text}
      {...(running.count > 0 && running.total > 0 ? { done: running.count / running.total } : {})}
      onCancel={() => running.stop.abort()}
    />
  );
  return { run, shown };
}

/** Runs a task on many links with progress and a way to stop it. */
export type RunTask = ReturnType<typeof useTask>['run'];
