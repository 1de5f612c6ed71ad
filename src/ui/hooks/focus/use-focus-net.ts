import { useEffect } from 'preact/hooks';

/** What a screen reader can go on from: a part of the page, and what names it. */
const parts = '[role="grid"], dialog, details, section, fieldset, main';
const names = 'summary, h1, h2, h3, legend';

/**
 * A net for the keyboard: where what had the focus goes away, or can no longer be pressed, and nothing else takes the
 * focus, the name of the nearest part around it does. Otherwise the next Tab would begin at the top of the page.
 */
export function useFocusNet(): void {
  useEffect(() => {
    let path: readonly Element[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      path = pathOf(target);
    };
    // Who leaves an element on purpose has no place to keep. Some browsers say the same of one that is being removed.
    const onLeave = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        const [last] = path;
        if (last === target && last?.isConnected && !isOff(last)) path = [];
      });
    const isLost = () => {
      const [last] = path;
      return document.activeElement === document.body && last !== undefined && (!last.isConnected || isOff(last));
    };
    let isWaiting = false;
    const watcher = new MutationObserver(() => {
      if (isWaiting || !isLost()) return;
      isWaiting = true;
      // Whatever knows a better place has had its turn by then.
      afterFrames(4, () => {
        isWaiting = false;
        if (isLost()) focusNear(path);
      });
    });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onLeave);
    watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onLeave);
      watcher.disconnect();
      path = []; // What still waits has nothing to keep any more.
    };
  }, []);
}

const isOff = (one: Element): boolean => one.matches(':disabled');

function pathOf(target: EventTarget | null): Element[] {
  const path: Element[] = [];
  for (let one = target instanceof Element ? target : null; one; one = one.parentElement) path.push(one);
  return path;
}

function focusNear(path: readonly Element[]): void {
  const around = path.find((one, at) => at > 0 && one.isConnected);
  const part = around?.closest<HTMLElement>(parts) ?? document.querySelector<HTMLElement>('main');
  const name = part?.querySelector<HTMLElement>(names) ?? part;
  if (!name) return;
  if (name.tabIndex < 0) name.setAttribute('tabindex', '-1');
  name.focus({ preventScroll: true });
}

function afterFrames(count: number, then: () => void): void {
  if (count === 0) then();
  else requestAnimationFrame(() => setTimeout(() => afterFrames(count - 1, then)));
}
