// The origin's private files in memory, as far as they are used. A write becomes visible when the file is closed.
type Entry = { name: string; text?: string; folder?: Map<string, Entry> };

const notFound = () => new DOMException('No such entry.', 'NotFoundError');

function directory(entries: Map<string, Entry>) {
  return {
    async getDirectoryHandle(name: string, { create = false } = {}) {
      if (!entries.has(name) && create) entries.set(name, { name, folder: new Map() });
      const found = entries.get(name)?.folder;
      if (!found) throw notFound();
      return directory(found);
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (!entries.has(name) && create) entries.set(name, { name, text: '' });
      const found = entries.get(name);
      if (!found) throw notFound();
      return {
        getFile: async () => {
          if (files.unreadable) throw files.unreadable;
          return { text: async () => found.text ?? '' };
        },
        createWritable: async () => {
          if (files.broken) throw files.broken;
          let written = '';
          return {
            write: async (part: string | { text: () => Promise<string> }) => {
              if (files.broken) throw files.broken;
              written += typeof part === 'string' ? part : await part.text();
            },
            close: async () => {
              found.text = written;
            },
          };
        },
      };
    },
    async removeEntry(name: string) {
      if (!entries.delete(name)) throw notFound();
    },
    async *keys() {
      yield* [...entries.keys()];
    },
  };
}

let root = new Map<string, Entry>();

export const files = {
  /** The error of the next writes. */
  broken: undefined as Error | undefined,
  /** The error of the next reads. */
  unreadable: undefined as Error | undefined,
  /** The error of a browser that keeps no files. */
  absent: undefined as Error | undefined,
  reset() {
    root = new Map();
    files.broken = undefined;
    files.unreadable = undefined;
    files.absent = undefined;
  },
  /** The text of a snapshot's file, to read or to damage. */
  snapshot: (name: string): Entry | undefined => root.get('snapshots')?.folder?.get(name),
  /** Writes a file next to the snapshots. */
  write: (name: string, text: string): unknown => root.set(name, { name, text }),
  names: (): string[] => [...(root.get('snapshots')?.folder?.keys() ?? [])].sort(),
  storage: {
    getDirectory: async () => {
      if (files.absent) throw files.absent;
      return directory(root);
    },
  },
};
