import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { Answer, Arrangement } from '../../matching/arrangement.ts';
import type { Table, TableRow } from '../../matching/table.ts';
import type { AnalysisResult } from './analysis-result.ts';
import type { AnswerValue } from './contract.ts';

const FILE_NAME = 'result.jsonl';
const LISTS = [
  'groups',
  'networks',
  'entities',
  'sites',
  'contacts',
  'affiliations',
  'placements',
  'questions',
] as const;

/** Answers as the screen keeps them: one per question. */
export function answersById(answers: readonly Answer[]): Record<string, AnswerValue> {
  return Object.fromEntries(answers.map((one) => [one.questionId, one.answer]));
}

/** The same as the engine takes them. */
export function answersOf(answers: Readonly<Record<string, AnswerValue>>): Answer[] {
  return Object.entries(answers).map(([questionId, answer]) => ({ questionId, answer }));
}

// One line per thing: a single JSON text of a large sheet would pass the longest string that the engine can hold.
function* linesOf(result: AnalysisResult): Generator<string> {
  const { headers, headerRow, rows } = result.table;
  yield JSON.stringify(['sheet', { headers, headerRow }]);
  yield JSON.stringify(['answers', result.answers]);
  yield JSON.stringify(['unaskedCount', result.arrangement.unaskedCount]);
  for (const row of rows) yield JSON.stringify(['rows', row]);
  for (const list of LISTS) for (const item of result.arrangement[list]) yield JSON.stringify([list, item]);
}

/** Keeps a result so that it can be looked at after the server was stopped. Whole or not there. */
export async function writeAnalysisFile(folder: string, result: AnalysisResult): Promise<void> {
  const aside = join(folder, `${FILE_NAME}.part`);
  const stream = createWriteStream(aside, { mode: 0o600 });
  for (const line of linesOf(result)) if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
  await rename(aside, join(folder, FILE_NAME));
}

/** Reads a kept result back. */
export async function readAnalysisFile(folder: string): Promise<AnalysisResult> {
  const lists: Record<string, unknown[]> = Object.fromEntries(LISTS.map((list) => [list, []]));
  const rows: TableRow[] = [];
  let sheet: Pick<Table, 'headers' | 'headerRow'> = { headers: [], headerRow: 0 };
  let answers: AnalysisResult['answers'] = {};
  let unaskedCount = 0;
  for await (const line of createInterface({ input: createReadStream(join(folder, FILE_NAME)) })) {
    const [kind, value] = JSON.parse(line);
    if (kind === 'sheet') sheet = value;
    else if (kind === 'answers') answers = value;
    else if (kind === 'unaskedCount') unaskedCount = value;
    else if (kind === 'rows') rows.push(value);
    else lists[kind]?.push(value);
  }
  // Written by writeAnalysisFile, list by list, from the same types.
  const arrangement = { ...lists, unaskedCount } as unknown as Arrangement;
  return { table: { ...sheet, rows }, arrangement, answers };
}
