import { appendFileSync } from 'node:fs';

/** How often a fault is tried: `npm run faults` tries it in full, `npm test` a few times. */
export const rounds = (full: number, short: number): number => (process.env.FAULTS === 'full' ? full : short);

/** Keeps a figure for the table that `npm run faults` prints. */
export function figure(fault: string, tried: number, outcome: string): void {
  const file = process.env.FAULTS_FILE;
  if (file) appendFileSync(file, `${JSON.stringify({ fault, tried, outcome })}\n`);
}
