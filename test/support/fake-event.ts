type Listener = (...said: never[]) => unknown;

/** An event of the browser: listeners are told by `fire`. */
export function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    /** Tells all listeners; what each answers, in their order. */
    fire: (...said: unknown[]) => Promise.all([...listeners].map((listener) => listener(...(said as never[])))),
  };
}
