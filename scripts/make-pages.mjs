// Makes the pages that stores link to from the documents: `npm run pages` writes docs/privacy.html and docs/support.html.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import markdownIt from 'markdown-it';

/** Each page that can be hosted, and the document that it is made from. */
export const hosted = { 'docs/privacy.html': 'PRIVACY.md', 'docs/support.html': 'SUPPORT.md' };

const style = `:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding-inline: 1rem; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
code { overflow-wrap: anywhere; }`;

/** A document as a page of its own, which loads nothing else. */
export function toPage(markdown) {
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? [];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – Finder's Fee</title>
<style>
${style}
</style>
</head>
<body>
${markdownIt().render(markdown)}</body>
</html>
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [page, document] of Object.entries(hosted)) writeFileSync(page, toPage(readFileSync(document, 'utf8')));
