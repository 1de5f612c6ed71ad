// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../../../src/reader/main.ts';
import type { PageQuestion, PageReading } from '../../../src/core/messages.ts';

const mark = Symbol.for('finders-fee');
const shared = globalThis as { [mark]?: { life: AbortController } };
const read = (globalThis as unknown as { [name: symbol]: (question: PageQuestion) => Promise<PageReading> })[
  Symbol.for('finders-fee.read')
] as (question: PageQuestion) => Promise<PageReading>;
const at = (person: string) => `https://www.upwork.com/freelancers/${person}`;
const ask = (person: string) => read({ address: at(person), kind: 'profile', canonicalUrl: at(person) });
/** Shows a person's page, as the site's own script would. */
const show = (name: string) => {
  document.title = name;
  document.body.innerHTML = `<main><h1>${name}</h1></main>`;
};
/** The page's own script changes the address, and the document stays as it was. */
const go = (person: string) => {
  history.pushState({}, '', at(person));
  (globalThis as unknown as { navigation?: EventTarget }).navigation?.dispatchEvent(new Event('currententrychange'));
};
const watch = async () => {
  vi.resetModules();
  await import('../../../src/content/main.ts');
};

beforeEach(async () => {
  vi.useFakeTimers();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(at('mara'));
  vi.stubGlobal('chrome', {
    runtime: { id: 'own', sendMessage: async () => undefined, onMessage: { addListener() {}, removeListener() {} } },
  });
  vi.stubGlobal('navigation', new EventTarget());
  show('Mara K.');
});
afterEach(() => {
  shared[mark]?.life.abort();
  Reflect.deleteProperty(shared, mark);
});

/** Observes a promise without waiting for it. */
const settling = <T>(promise: Promise<T>) => {
  const seen: { value?: T } = {};
  void promise.then((value) => {
    seen.value = value;
  });
  return seen;
};

/** The answer to a question, with fake time advanced as far as needed. */
const soon = async <T>(promise: Promise<T>): Promise<T> => {
  await vi.advanceTimersByTimeAsync(2000);
  return promise;
};

it('reads at once if the page did not move, also in a page that was not watched', async () => {
  expect((await ask('mara')).facts?.seller).toBe('Mara K.');
  await watch();
  expect((await ask('mara')).facts?.seller).toBe('Mara K.');
});

it('waits for the new content after a move inside the document, and reads it', async () => {
  await watch();
  go('timo');
  const answer = settling(ask('timo'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(answer).toEqual({});
  show('Timo R.');
  await vi.advanceTimersByTimeAsync(50);
  expect(answer.value?.facts?.seller).toBe('Timo R.');
});

it('reads new content that came before anybody asked', async () => {
  await watch();
  go('timo');
  show('Timo R.');
  expect((await ask('timo')).facts?.seller).toBe('Timo R.');
});

it('gives nothing if the old content is still there after a second and a half', async () => {
  await watch();
  go('timo');
  const answer = settling(ask('timo'));
  await vi.advanceTimersByTimeAsync(1450);
  expect(answer).toEqual({});
  await vi.advanceTimersByTimeAsync(50);
  expect(answer).toEqual({ value: {} });
});

it('gives nothing if the page moved on to a third address meanwhile', async () => {
  await watch();
  go('timo');
  const answer = settling(ask('timo'));
  await vi.advanceTimersByTimeAsync(500);
  go('ines');
  show('Ines P.');
  await vi.advanceTimersByTimeAsync(50);
  expect(answer).toEqual({ value: {} });
});

it('after a step forward and back, accepts unchanged content as that of its address', async () => {
  await watch();
  go('timo');
  go('mara');
  expect((await soon(ask('mara'))).facts?.seller).toBe('Mara K.');
});

it('without the Navigation API, content that came before the address was noticed is the new one', async () => {
  vi.stubGlobal('navigation', undefined);
  await watch();
  go('timo');
  await vi.advanceTimersByTimeAsync(200);
  show('Timo R.');
  await vi.advanceTimersByTimeAsync(1000);
  expect((await soon(ask('timo'))).facts?.seller).toBe('Timo R.');
});

it('without the Navigation API, waits if the content is still old when the address is noticed', async () => {
  vi.stubGlobal('navigation', undefined);
  await watch();
  go('timo');
  await vi.advanceTimersByTimeAsync(1000);
  const answer = settling(ask('timo'));
  await vi.advanceTimersByTimeAsync(500);
  expect(answer).toEqual({});
  show('Timo R.');
  await vi.advanceTimersByTimeAsync(50);
  expect(answer.value?.facts?.seller).toBe('Timo R.');
});
