// Reads a saved page as the extension would, and prints the place that gave each field:
// npm run read-page -- SAVED.html https://www.upwork.com/…
// Without an address it uses the page's own, which for a list does not contain the search.
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { runnerImport } from 'vite';

const [file, named] = process.argv.slice(2);
if (!file) {
  console.log('Usage: npm run read-page -- SAVED.html [ADDRESS]');
  process.exit(2);
}
const load = async (path) => (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
const { readPageFacts } = await load('./src/reader/read-page-facts.ts');
const { detectPage } = await load('./src/core/page/detect-page.ts');

// The page's scripts are not run and nothing is loaded: only its structure matters.
const { DOMParser } = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
const document = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/html');
const address = named ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
const detection = detectPage(address);
const used = new Map();
const facts = readPageFacts(document, detection, (field, from) => used.set(`${field.padEnd(9)} ${from}`, true));

console.log(`${address || 'no address'}\n${detection.marketplace} · ${detection.kind}\n`);
console.log(JSON.stringify(facts, null, 2));
console.log(
  used.size > 0
    ? `\nRead from:\n${[...used.keys()].map((line) => `  ${line}`).join('\n')}`
    : '\nNo known place had anything to say.',
);
