import { Component, type ComponentChildren } from 'preact';
import { ErrorDetails } from './error-details.tsx';
import { useWords } from './hooks/speech-context.ts';
import { Notice } from './notice.tsx';

type Props = { children?: ComponentChildren };
type State = { failed: { error: unknown } | undefined };

/** A part of a page that may fail alone: the others stay, and an error message replaces it. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: undefined };
  override componentDidCatch(error: unknown) {
    this.setState({ failed: { error } });
  }
  override render({ children }: Props) {
    const { failed } = this.state;
    return failed ? <PartFailed error={failed.error} onRetry={() => this.setState({ failed: undefined })} /> : children;
  }
}

function PartFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords();
  return (
    <div class="card stack">
      <Notice alert>{words('partFailed')}</Notice>
      <button class="button" type="button" onClick={onRetry}>
        {words('partRetry')}
      </button>
      <ErrorDetails error={error} />
    </div>
  );
}
