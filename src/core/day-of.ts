/** The UTC day of a time (UTC, milliseconds) as `YYYY-MM-DD`. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
