import { useEffect, useState } from 'preact/hooks';
import { useWords } from './hooks/speech-context.ts';

const momentMs = 500;

type Props = {
  text: string;
  /** From 0 to 1; absent if the end is unknown. */
  done?: number;
  onCancel: () => void;
};

/** The progress of a task, and a way to stop it. A very short task shows nothing, so that nothing flickers. */
export function TaskProgress({ text, done, onCancel }: Props) {
  const words = useWords();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), momentMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div class="row task">
      <progress aria-label={text} {...(done === undefined ? {} : { value: done })} />
      <span class="soft">{text}</span>
      <button class="button" type="button" onClick={onCancel}>
        {words('cancel')}
      </button>
    </div>
  );
}
