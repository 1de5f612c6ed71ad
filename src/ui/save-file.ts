/** Saves `text` (or bytes) as a file through the browser's own download; nothing leaves the machine. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file only after the click event.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
