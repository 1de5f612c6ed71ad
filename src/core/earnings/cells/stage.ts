import { type Action, type Stage, stages } from '../action.ts';

// The words of files, of the API and of older importers, as lower-case letters.
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
/** The details of an approved action. */
const details: Readonly<Record<string, Stage>> = {
  paymentpending: 'locked',
  overdue: 'overdue',
  paid: 'cleared',
  defaulted: 'defaulted',
};
/** Tracked for somebody, but nobody is paid for it. */
const notOurs = new Set(['na', 'namediasource']);

const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What a row says about the progress of its action. */
export type StageCells = { status: string; detail: string; cleared: string; paystub: string };

/** The stage and, if it is unknown, the file's word. `pays` is false if there is no commission at all. */
export type ReadStage = { stage: Stage; word?: string; pays: boolean };

/** How many words are remembered. Few reports have more than a dozen. */
const mostKnown = 1000;

/** Reads the stages of rows. `said` holds the user's answers about unknown words. */
export function stageReader(said: ReadonlyMap<string, Stage>): (cells: StageCells) => ReadStage {
  const found = new Map<string, ReadStage>();
  return (cells) => {
    // The rows of a report differ in a few words only.
    const key = cells.detail + cells.cleared + cells.paystub === '' ? cells.status : undefined;
    const known = key === undefined ? undefined : found.get(key);
    if (known) return known;
    const stage = stageOf(cells, said);
    if (key !== undefined && found.size < mostKnown) found.set(key, stage);
    return stage;
  };
}

function stageOf({ status, detail, cleared, paystub }: StageCells, said: ReadonlyMap<string, Stage>): ReadStage {
  const word = bare(status);
  if (bare(detail) === 'testaction' || word === 'testaction') return { stage: 'reversed', pays: false };
  if (notOurs.has(word)) return { stage: 'unknown', word: status.trim(), pays: false };
  const known = said.get(word) ?? (Object.hasOwn(words, word) ? words[word] : undefined);
  // A listing of payments has no status.
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

/** The stages that a user can give to a word that is not known. */
export const askedStages = ['pending', 'locked', 'cleared', 'reversed'] as const satisfies readonly Stage[];

/** How many words are asked for. More of them are no words for stages. */
const mostAsked = 20;

/** The words of actions whose stage is not known, each once, so that the user can say what they mean. */
export function unknownWords(actions: readonly Pick<Action, 'stage' | 'word'>[]): string[] {
  const found = new Map<string, string>();
  for (const { stage, word = '' } of actions) {
    if (stage !== 'unknown' || word === '' || found.size === mostAsked) continue;
    const key = bare(word);
    if (key !== '' && !notOurs.has(key) && !found.has(key)) found.set(key, word);
  }
  return [...found.values()];
}

/** The user's answers about stages, taken from their answers about headers and words. */
export function stageWords(said: Record<string, string> = {}): Map<string, Stage> {
  return new Map(
    Object.entries(said).flatMap(([word, name]): [string, Stage][] => {
      const stage =
        stages.find((one) => one === bare(name)) ?? (Object.hasOwn(words, bare(name)) ? words[bare(name)] : undefined);
      return stage ? [[bare(word), stage]] : [];
    }),
  );
}
