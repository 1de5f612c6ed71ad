// Measures everything, or only what is named. With folders, `popup` also measures other builds of this extension, and
// `peers` the popups of any unpacked extensions: `npm run bench -- peers FOLDER…`.
import { spawnSync } from 'node:child_process';

const parts = ['popup', 'parts', 'library', 'convert', 'earnings'];
const [only, ...more] = process.argv.slice(2);
if (only !== undefined && !parts.includes(only) && !(only === 'peers' && more.length > 0)) {
  console.error(`Name one of: ${parts.join(', ')}; or peers, and the folders of unpacked extensions.`);
  process.exit(2);
}
for (const part of only === undefined ? parts : [only]) {
  console.log(`\n== ${part}`);
  const { status } = spawnSync(process.execPath, [`test/bench/bench-${part}.mjs`, ...more], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
