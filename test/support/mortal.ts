// Processes of the extension that the browser kills at one of their calls, counted from 1: their lock is released, their
// open transactions are undone, their connections closed, and their requests never answered.
import { vi } from 'vitest';
import { fake } from './fake-browser.ts';
import { files } from './fake-files.ts';

const never = () => new Promise<never>(() => undefined);
/** If many calls belong to one await, such as the rows of an import, the process is killed only at every so many. */
const everySo = 50;

let calls = 0;
let endsAt = Number.POSITIVE_INFINITY;
let isDead = false;
let alike = 0;
let dying = mortality();
const transactions = new Set<IDBTransaction>();
const connections = new Set<IDBDatabase>();

/** A killed process hears nothing, not even that its work was undone. This listener must be the first. */
function deafen<T extends EventTarget>(target: T): T {
  const owner = dying;
  for (const name of ['success', 'error', 'abort', 'complete'])
    target.addEventListener(name, (event) => {
      if (owner.isOver) event.stopImmediatePropagation();
    });
  return target;
}

function mortality() {
  let resolve = (_: 'killed'): void => undefined;
  const promise = new Promise<'killed'>((done) => {
    resolve = done;
  });
  return { promise, resolve, isOver: false };
}

/** Whether the process may continue after this call; if not, this is its last act. */
function lives(isOneOfMany = false): boolean {
  if (isDead) return false;
  if (isOneOfMany) {
    alike += 1;
    if (alike % everySo !== 1) return true;
  } else alike = 0;
  calls += 1;
  if (calls < endsAt) return true;
  isDead = true;
  dying.isOver = true;
  for (const change of transactions) {
    try {
      change.abort();
    } catch {} // Already over.
  }
  for (const connection of connections) connection.close();
  dying.resolve('killed');
  return false;
}

/** Numbers every call that the library makes to the browser. */
export function countCalls(): void {
  // A killed process must not be continued by a timer.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (const name of ['get', 'set', 'remove'] as const) {
    const call = fake.local[name] as (argument: unknown) => Promise<unknown>;
    vi.spyOn(fake.local, name).mockImplementation(((argument: unknown) =>
      lives() ? call(argument) : never()) as never);
  }
  const open = IDBFactory.prototype.open;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...asked) {
    if (!lives()) return new IDBOpenDBRequest();
    const request = deafen(open.apply(this, asked));
    request.addEventListener('success', () => connections.add(request.result));
    request.addEventListener('upgradeneeded', () => {
      connections.add(request.result);
      if (request.transaction) transactions.add(deafen(request.transaction));
    });
    return request;
  });
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    const change = deafen(begin.apply(this, asked));
    transactions.add(change);
    return change;
  });
  const remove = IDBFactory.prototype.deleteDatabase;
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
    return lives() ? remove.call(this, name) : new IDBOpenDBRequest();
  });
  for (const name of ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'clear', 'count'] as const) {
    const call = IDBObjectStore.prototype[name] as (...asked: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...asked: unknown[]) {
      return lives(['get', 'put', 'delete'].includes(name)) ? deafen(call.apply(this, asked)) : new IDBRequest();
    } as never);
  }
  const { getDirectory } = counted(files.storage);
  vi.spyOn(files.storage, 'getDirectory').mockImplementation(getDirectory);
  let before: Promise<unknown> = Promise.resolve();
  vi.spyOn(fake.locks, 'request').mockImplementation((async (_: string, ...rest: unknown[]) => {
    const task = rest.at(-1) as () => Promise<unknown>;
    if (!lives()) return never();
    const death = dying.promise;
    const turn = before.then(() => Promise.race([task(), death.then(() => undefined)]));
    before = turn.catch(() => undefined);
    const answer = await turn;
    return lives() ? answer : never();
  }) as never);
}

/** Runs a process that the browser kills at call `at`, and returns whether it got that far. */
export async function runUntil(at: number, process: () => Promise<unknown>): Promise<'killed' | 'done'> {
  await calm(); // Everything before has ended.
  calls = 0;
  endsAt = at;
  transactions.clear();
  connections.clear();
  const ended = await Promise.race([process().then(() => 'done' as const), dying.promise]);
  await calm(); // All undoing ends before the next process begins.
  endsAt = Number.POSITIVE_INFINITY;
  isDead = false;
  dying = mortality();
  return ended;
}

const calm = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setImmediate(next));
};

/** A file handle whose answers are counted, together with those of the handles it returns. */
function counted<T extends object>(handle: T): T {
  return new Proxy(handle, {
    get(target, name) {
      const member = target[name as keyof T] as unknown;
      if (typeof member !== 'function' || name === 'keys') return member;
      return async (...asked: unknown[]) => {
        if (!lives()) return never();
        const answer: unknown = await member.apply(target, asked);
        return typeof answer === 'object' && answer !== null ? counted(answer) : answer;
      };
    },
  });
}
