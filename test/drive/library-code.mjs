// The library's code as one script for a page of the extension: `library` holds its exports and the generator of rows.
import path from 'node:path';
import { build } from 'vite';

const parts = [
  'src/store/rows.ts',
  'src/store/bulk.ts',
  'src/store/read.ts',
  'src/store/journal.ts',
  'test/drive/many-records.mjs',
];

/** Bundled like the product. */
export async function libraryCode(more = []) {
  const entry = '\0library-entry';
  const [output] = [
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'entry',
          enforce: 'pre',
          resolveId: (id) => (id.endsWith('library-entry') ? entry : undefined),
          load: (id) =>
            id === entry
              ? [...parts, ...more].map((part) => `export * from '${path.resolve(part)}';`).join('\n')
              : undefined,
        },
      ],
      build: { write: false, lib: { entry: 'library-entry', formats: ['iife'], name: 'library' } },
    }),
  ].flat();
  return `${output.output[0].code}\nglobalThis.library = library;`;
}
