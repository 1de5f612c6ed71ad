type Navigation = EventTarget;

/**
 * Calls back now and after every change of the page's address inside the document, until `signal` ends it.
 * The Navigation API sees the page's own `pushState`. Without it, the address is checked each second, and `onStay` is called if
 * it is still the same. It does not call while the page is prerendered, and calls again when the page comes back from the
 * back/forward cache.
 */
export function watchAddress(onAddress: () => void, onStay: () => void, signal: AbortSignal): void {
  let last = '';
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    onAddress();
  };
  const start = () => {
    look();
    const { navigation } = globalThis as { navigation?: Navigation };
    if (navigation) navigation.addEventListener('currententrychange', look, { signal });
    else {
      onStay();
      const timer = setInterval(() => (location.href === last ? onStay() : look()), 1000);
      signal.addEventListener('abort', () => clearInterval(timer));
      addEventListener('popstate', look, { signal });
    }
    addEventListener(
      'pageshow',
      (event) => {
        if (event.persisted) last = '';
        look();
      },
      { signal },
    );
  };
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', start, { once: true, signal });
  else start();
}
