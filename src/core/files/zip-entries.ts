/** A file inside a ZIP archive: where its compressed bytes are, and how they were compressed. */
export type ZipEntry = { name: string; start: number; end: number; isDeflated: boolean };

const endMark = 0x06054b50;
const listMark = 0x02014b50;
const fileMark = 0x04034b50;
/** The record at the end, and the longest comment behind it. */
const endSize = 22;
const longestComment = 0xffff;
const mostEntries = 10_000;

/** Whether bytes begin like a ZIP archive. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The files of a ZIP archive by name; `locked` if one is encrypted, nothing if the archive is damaged or of a kind that
 * spreadsheets do not write.
 */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> | 'locked' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endAt(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return undefined;
  const found = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== listMark) return undefined;
    const size = view.getUint32(at + 20, true);
    const nameSize = view.getUint16(at + 28, true);
    const head = view.getUint32(at + 42, true);
    const method = view.getUint16(at + 10, true);
    if ((view.getUint16(at + 8, true) & 1) === 1) return 'locked';
    if (head + 30 > view.byteLength || view.getUint32(head, true) !== fileMark) return undefined;
    // The name and the extra field in front of the bytes may be longer than those in the list.
    const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    if (start + size > view.byteLength || (method !== 0 && method !== 8)) return undefined;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize));
    found.set(name, { name, start, end: start + size, isDeflated: method === 8 });
    at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

function endAt(view: DataView): number | undefined {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  return undefined;
}
