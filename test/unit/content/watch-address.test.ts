// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchAddress } from '../../../src/content/watch-address.ts';

const project = 'https://www.upwork.com/services/product/design-a-logo-1730000000000000001';
let life: AbortController;
/** Every reported address, in order. */
let said: string[];

beforeEach(() => {
  vi.useFakeTimers();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(project);
  life = new AbortController();
  said = [];
});
afterEach(() => {
  life.abort();
  Reflect.deleteProperty(document, 'prerendering');
});

const watch = () =>
  watchAddress(
    () => said.push(location.pathname),
    () => undefined,
    life.signal,
  );
const go = (path: string) => history.pushState({}, '', path);
const show = (persisted: boolean) => dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

it('reports the first address at once, and a new one within a second if the browser has no Navigation API', () => {
  watch();
  expect(said).toEqual([new URL(project).pathname]);
  go('/freelancers/one');
  vi.advanceTimersByTime(999);
  expect(said).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(said.slice(1)).toEqual(['/freelancers/one']);
  vi.advanceTimersByTime(10_000);
  expect(said).toHaveLength(2);
});

it('without the Navigation API, reports a step back at once, and nothing after its end', () => {
  watch();
  go('/freelancers/one');
  dispatchEvent(new Event('popstate'));
  expect(said.slice(1)).toEqual(['/freelancers/one']);
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
  go('/freelancers/two');
  dispatchEvent(new Event('popstate'));
  show(true);
  vi.advanceTimersByTime(10_000);
  expect(said).toHaveLength(2);
});

it('with the Navigation API, reports each address at once and needs no timer', () => {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  watch();
  go('/freelancers/one');
  navigation.dispatchEvent(new Event('currententrychange'));
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(said.slice(1)).toEqual(['/freelancers/one']);
  expect(vi.getTimerCount()).toBe(0);
  life.abort();
  go('/freelancers/two');
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(said).toHaveLength(2);
});

it('reports the same address again only when the page comes out of the back/forward cache', () => {
  watch();
  show(false);
  expect(said).toHaveLength(1);
  show(true);
  expect(said).toEqual([new URL(project).pathname, new URL(project).pathname]);
});

it('reports nothing about a prerendered page until it is shown', () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  watch();
  go('/freelancers/one');
  show(false);
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual([]);
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(said).toEqual(['/freelancers/one']);
});
