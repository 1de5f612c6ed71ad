import { mapSteps } from '../../progress.ts';
import type { Action } from '../action.ts';
import { stageReader, stageWords } from '../cells/stage.ts';
import { exact } from '../exact.ts';

/**
 * Known actions after the user has said what unknown words for stages mean, as if their report had been read with the
 * answers. All other actions stay the same. In short steps.
 */
export function* saidStageSteps(
  actions: readonly Action[],
  said: Record<string, string>,
): Generator<number, readonly Action[]> {
  const readStage = stageReader(stageWords(said));
  return yield* mapSteps(actions, (action): Action => {
    const { word: status, detail = '', ...known } = action;
    if (action.stage !== 'unknown' || status === undefined) return action;
    const { stage, pays } = readStage({ status, detail, cleared: '', paystub: '' });
    if (stage === 'unknown') return action;
    const { commission } = action;
    return {
      ...known,
      ...(detail === '' ? {} : { detail }),
      stage,
      commission: pays ? commission : exact(0, commission.currency),
      ...(pays || commission.tenThousandths === 0 ? {} : { lost: commission }),
    };
  });
}
