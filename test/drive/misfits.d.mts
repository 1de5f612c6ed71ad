/** Runs in a page: what a reader would miss there. Each is a kind of fault with the words that it is about. */
export const misfits: () => string[];
/** Runs in a page: makes all text twice as large and leaves the boxes as they are, as “zoom text only” does. */
export const doubleText: () => void;
