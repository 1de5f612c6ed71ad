import { type Stage, stages } from '../action.ts';

// The words of files, of the API and of older importers, as letters in lower case.
const words: Readonly<Record<string, Stage>> = {
  pending: 'pending',
  default: 'pending',
  notyetlocked: 'pending',
  open: 'pending',
  保留中: 'pending',
  approved: 'locked',
  locked: 'locked',
  overdue: 'overdue',
  cleared: 'cleared',
  paid: 'cleared',
  defaulted: 'defaulted',
  reversed: 'reversed',
  rejected: 'reversed',
  declined: 'reversed',
};
/** What the detail of an approved action says. */
const details: Readonly<Record<string, Stage>> = {
  paymentpending: 'locked',
  overdue: 'overdue',
  paid: 'cleared',
  defaulted: 'defaulted',
};
/** Tracked for somebody, and nobody is paid for it. */
const notOurs = new Set(['na', 'namediasource']);

const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What a row says of how far its action has come. */
export type StageCells = { status: string; detail: string; cleared: string; paystub: string };

/** The stage and, where it is unknown, the file's word. `pays` is false where no commission is meant at all. */
export type ReadStage = { stage: Stage; word?: string; pays: boolean };

/** Reads the stage of a row; `said` holds what the user said of words that are not known here. */
export function stageOf({ status, detail, cleared, paystub }: StageCells, said: ReadonlyMap<string, Stage>): ReadStage {
  const word = bare(status);
  if (bare(detail) === 'testaction' || word === 'testaction') return { stage: 'reversed', pays: false };
  if (notOurs.has(word)) return { stage: 'unknown', word: status.trim(), pays: false };
  const known = said.get(word) ?? (Object.hasOwn(words, word) ? words[word] : undefined);
  // A listing of what was paid out has no status.
  if (known === undefined && word === '' && paystub !== '') return { stage: 'withdrawn', pays: true };
  if (known === undefined) return { stage: 'unknown', word: status.trim(), pays: true };
  if (known === 'reversed') return { stage: known, pays: false };
  if (known === 'pending') return { stage: known, pays: true };
  if (paystub !== '') return { stage: 'withdrawn', pays: true };
  const step = bare(detail);
  const detailed = Object.hasOwn(details, step) ? details[step] : undefined;
  if (known === 'locked' && detailed) return { stage: detailed, pays: true };
  return { stage: known === 'locked' && cleared !== '' ? 'cleared' : known, pays: true };
}

/** What the user said of words for stages, from what they said of headers and words together. */
export function stageWords(said: Record<string, string> = {}): Map<string, Stage> {
  return new Map(
    Object.entries(said).flatMap(([word, name]): [string, Stage][] => {
      const stage =
        stages.find((one) => one === bare(name)) ?? (Object.hasOwn(words, bare(name)) ? words[bare(name)] : undefined);
      return stage ? [[bare(word), stage]] : [];
    }),
  );
}
