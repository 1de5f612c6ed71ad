import { useState } from 'preact/hooks';
import type { Progress } from '../../core/progress.ts';
import { TaskProgress } from '../../ui/task-progress.tsx';

type Running = { text: string; count: number; total: number; stop: AbortController };

/**
 * Runs a task with many links. If it takes longer than a moment, its progress is shown, and it can be stopped without
 * any change.
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

/** How a task with many links is run, so that it is visible and can be stopped. */
export type RunTask = ReturnType<typeof useTask>['run'];
