import { readFile } from 'node:fs/promises';
import { fromCsv } from './csv.ts';
import { printScore } from './score/print-score.ts';
import { pairRows, type Score, scoreRows } from './score/score-rows.ts';

/** Reads both files and nothing else. */
export async function scoreFiles(assignments: string, truth: string): Promise<Score> {
  const [assigned, expected] = await Promise.all(
    [assignments, truth].map(async (file) => fromCsv(await readFile(file, 'utf8'))),
  );
  return scoreRows(pairRows(assigned ?? [], expected ?? []));
}

if (import.meta.main) {
  const [assignments, truth] = process.argv.slice(2);
  if (assignments === undefined || truth === undefined) {
    process.stderr.write('usage: score ASSIGNMENTS.csv TRUTH.csv\n');
    process.exitCode = 2;
  } else {
    process.stdout.write(printScore(await scoreFiles(assignments, truth)));
  }
}
