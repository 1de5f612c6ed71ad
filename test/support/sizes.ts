/**
 * How much of something is tried: a part in `npm test`, everything if SIZES is `full`, as in `npm run faults` and in the
 * weekly workflow.
 */
export const size = (full: number, part: number): number => (process.env.SIZES === 'full' ? full : part);
