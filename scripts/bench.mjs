// Measures everything, or only what is named: `npm run bench -- popup` or `npm run bench -- popup FOLDER…`.
import { spawnSync } from 'node:child_process';

const parts = ['popup', 'parts', 'library', 'convert', 'earnings'];
const [only, ...more] = process.argv.slice(2);
if (only !== undefined && !parts.includes(only)) {
  console.error(`Name one of: ${parts.join(', ')}.`);
  process.exit(2);
}
for (const part of only === undefined ? parts : [only]) {
  console.log(`\n== ${part}`);
  const { status } = spawnSync(process.execPath, [`test/bench/bench-${part}.mjs`, ...more], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
