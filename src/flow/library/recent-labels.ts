import { loadRecent } from '../../store/rows.ts';

const looked = 300;
const most = 12;

/** The labels of the links made last, newest first, each once; none where the library cannot be opened. */
export async function recentLabels(): Promise<string[]> {
  const records = await loadRecent(looked).catch(() => []);
  return [...new Set(records.flatMap(({ labels }) => labels))].slice(0, most);
}
