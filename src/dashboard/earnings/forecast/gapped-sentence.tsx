import { type ComponentChildren, Fragment } from 'preact';

/** One character of the private use area for each gap, to find the gaps of a sentence again. */
const marks = '\ue000\ue001\ue002';

type Props = {
  /** The sentence, with the given texts in its gaps. */
  say: (...gaps: string[]) => string;
  gaps: readonly ComponentChildren[];
};

/** A sentence with up to three elements in its gaps, wherever the user's language has them. */
export const GappedSentence = ({ say, gaps }: Props) => (
  <>
    {say(...marks.slice(0, gaps.length))
      .split(/([\ue000-\ue002])/)
      // Every second part is a mark.
      .map((part, at) => (
        <Fragment key={at}>{at % 2 === 1 ? gaps[marks.indexOf(part)] : part}</Fragment>
      ))}
  </>
);
