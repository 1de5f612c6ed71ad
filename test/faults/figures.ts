import { appendFileSync } from 'node:fs';

/** Keeps a figure for the table that `npm run faults` prints. */
export function figure(fault: string, tried: number, outcome: string): void {
  const file = process.env.FAULTS_FILE;
  if (file) appendFileSync(file, `${JSON.stringify({ fault, tried, outcome })}\n`);
}
