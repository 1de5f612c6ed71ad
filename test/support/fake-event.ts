type Listener = (...said: never[]) => unknown;

/** An event of the browser; `fire` calls its listeners. */
export function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    /** Calls all listeners and returns their answers in order. */
    fire: (...said: unknown[]) => Promise.all([...listeners].map((listener) => listener(...(said as never[])))),
  };
}
