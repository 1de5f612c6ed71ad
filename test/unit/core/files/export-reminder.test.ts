import { expect, it } from 'vitest';
import { exportReminder, parseExported } from '../../../../src/core/files/export-reminder.ts';

it.each([
  [undefined, 49, 49, false],
  [undefined, 50, 50, true],
  [{ at: 1, count: 100 }, 149, 49, false],
  [{ at: 1, count: 100 }, 150, 50, true],
  [{ at: 1, count: 100 }, 20, 0, false],
])('with exports of %j and %i links, %i links are in no file', (exported, total, inNoFile, isTime) => {
  expect(exportReminder(exported, total)).toEqual({ inNoFile, isTime });
});

it.each([[undefined], [null], ['x'], [{}], [{ at: 1 }], [{ at: 1, count: -1 }], [{ at: 1, count: 0.5 }]])(
  'ignores %j as an export',
  (stored) => expect(parseExported(stored)).toBeUndefined(),
);
