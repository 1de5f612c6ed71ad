// Prints a table of measurements and writes it into docs/BENCHMARKS.md.
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'docs/BENCHMARKS.md';

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Prints rows of cells; `mark` names their place in the document. */
export function tellTable(table, mark) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  console.log(table.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ')).join('\n'));
  if (mark === undefined) return;
  const marks = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const document = readFileSync(file, 'utf8');
  const [head, ...body] = table;
  const markdown = [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const [before, after] = marks.map((one) => document.indexOf(one));
  if (before >= 0 && after > before)
    writeFileSync(file, `${document.slice(0, before)}${marks[0]}\n${markdown}\n${document.slice(after)}`);
}
