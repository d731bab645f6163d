import { readTable } from './read-table.ts';

/** The true pairs of two lists, as the names of their rows. */
export async function readPairs(path: string): Promise<[string, string][]> {
  const pairs: [string, string][] = [];
  await readTable(
    path,
    () => {},
    (cells) => pairs.push([cells[0]!, cells[1]!]),
  );
  return pairs;
}
