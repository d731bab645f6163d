import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { AppError } from '../../platform/app-error.ts';
import { answersById, answersOf, readAnalysisFile, writeAnalysisFile } from './analysis-file.ts';
import type { AnalysisTask, ReadAnswer, StructureAnswer, ThreadMessage } from './analysis-messages.ts';
import { readProblem } from './analysis-problem.ts';
import { ANALYSIS_QUERIES } from './analysis-queries.ts';
import { type AnalysisResult, type OpenResult, openResult } from './analysis-result.ts';
import type { Progress, WhyApart } from './contract.ts';
import { getWhyApart } from './get-why-apart.ts';

type Report = (progress: Progress) => void;
type Task<Kind extends AnalysisTask['kind']> = Extract<AnalysisTask, { kind: Kind }>;

// The engine reads the communes and its words when it is loaded (0.3 s): a thread that only answers for a kept result does
// without. The result stays in this thread: the server never holds a large sheet, and stopping the thread gives all its memory back.
let held: OpenResult | null = null;
/** Those that the held result was arranged with; answers given since are in `held`. */
let arrangedWith: OpenResult['answers'] = {};

function hold(result: AnalysisResult): void {
  held = openResult(result);
  arrangedWith = result.answers;
}

async function read(task: Task<'read'>, report: Report): Promise<ReadAnswer> {
  const { readSheet } = await import('./read-sheet.ts');
  const { folder, sourceName, displayName, sheet } = task.source;
  const found = await readSheet(join(folder, sourceName), {
    displayName,
    sheet: sheet ?? undefined,
    onRows: (count) => report({ stage: 'reading', done: count, total: null }),
  });
  const remarks = found.remarks.map(({ code, count }) => ({ code, values: { count } }));
  const sheets = found.file.sheet === null ? [] : [found.file.sheet, ...found.file.otherSheets];
  return {
    sheets,
    sheet: found.file.sheet,
    encoding: found.file.encoding,
    rowCount: found.table.rows.length,
    mapping: found.mapping,
    remarks: [...found.headerRemarks, ...remarks],
  };
}

async function structure(task: Task<'structure'>, report: Report): Promise<StructureAnswer> {
  const [{ structureFile }, { writeResults }] = await Promise.all([
    import('./structure-file.ts'),
    import('./write-results.ts'),
  ]);
  const { folder, sourceName, displayName, sheet } = task.source;
  const whole = await structureFile(join(folder, sourceName), {
    displayName,
    sheet: sheet ?? undefined,
    threads: task.threads,
    mapping: task.mapping,
    answers: task.answers,
    onProgress: (stage, done, total) => report({ stage, done, total: total === 0 ? null : total }),
  });
  report({ stage: 'writing', done: 0, total: null });
  await writeResults(join(folder, 'result'), whole, { language: task.language, hasWorkbook: true });
  const result = { table: whole.table, arrangement: whole.arrangement, answers: answersById(task.answers) };
  await writeAnalysisFile(folder, result);
  hold(result);
  const { groups, entities, sites, contacts, networks, questions, optedOut } = whole.summary.out;
  return {
    figures: { groups, entities, sites, contacts, networks, questions, objections: optedOut },
    rowCount: whole.table.rows.length,
  };
}

function query(task: Task<'query'>): unknown {
  if (!held) throw new AppError('analysis_not_ready', { status: 409 });
  // The name and the arguments were paired by AnalysisThread.query, whose types the compiler checks.
  const answer = ANALYSIS_QUERIES[task.name] as (result: OpenResult, args: unknown) => unknown;
  return answer(held, task.args);
}

async function explain(task: Task<'explain'>): Promise<WhyApart> {
  if (!held) throw new AppError('analysis_not_ready', { status: 409 });
  const result = held;
  const [{ openExplanations }, { explainPair }] = await Promise.all([
    import('./open-explanations.ts'),
    import('../../matching/explain/explain-pair.ts'),
  ]);
  const answers = answersOf(arrangedWith);
  const { mapping, threads } = task;
  const context = await openExplanations({ table: result.table, mapping, answers, threads });
  return getWhyApart(result, task, (level, left, right) => explainPair(context, level, left, right));
}

async function perform(task: AnalysisTask, report: Report): Promise<unknown> {
  if (task.kind === 'read') return read(task, report);
  if (task.kind === 'structure') return structure(task, report);
  if (task.kind === 'query') return query(task);
  if (task.kind === 'explain') return explain(task);
  if (task.kind === 'save') {
    const { saveAnalysis } = await import('./analysis-save-task.ts');
    return saveAnalysis(task, report);
  }
  if (task.kind === 'plan') {
    const { planAnalysis } = await import('./analysis-save-task.ts');
    return planAnalysis(task);
  }
  if (task.kind === 'open') hold(await readAnalysisFile(task.folder));
  else if (held) held = openResult({ ...held, answers: task.answers });
  return null;
}

// Thread entry: one analysis, its long work and then the questions that its pages ask.
parentPort?.on('message', async ({ task, input }: { task: number; input: AnalysisTask }) => {
  const say = (message: ThreadMessage) => parentPort?.postMessage(message);
  try {
    say({ task, value: await perform(input, (progress) => say({ task, progress })) });
  } catch (error) {
    say({ task, ...readProblem(error) });
  }
});
