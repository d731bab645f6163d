import { resolve } from 'node:path';
import { say } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import { answerInThread, type ThreadContext } from '../../platform/workers/run-in-thread.ts';
import { defaultThreadCount } from '../../platform/workers/worker-pool.ts';
import type { StructureCommand } from './structure-command-options.ts';
import { findCommandFailure } from './structure-failure.ts';
import { type StructureStage, structureFile } from './structure-file.ts';
import type { Summary } from './summary.ts';
import { formatSummary, writeResults } from './write-results.ts';

export interface CommandTask {
  readonly command: StructureCommand;
  readonly showsProgress: boolean;
}

/** How far the command is; `name` says the stage to a person. */
export interface CommandProgress {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** What the command prints before it ends. */
export interface CommandEnding {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Context = ThreadContext<CommandTask, CommandProgress>;

async function structure({ input, signal, hear, say: tell }: Context): Promise<CommandEnding> {
  const { command, showsProgress } = input;
  const { file, out, language } = command;
  const show = (stage: StructureStage, done: number, total: number) => {
    hear();
    if (showsProgress) tell({ name: say(language, `stage_${stage}`), done, total });
  };
  try {
    const result = await structureFile(file, {
      sheet: command.sheet,
      threads: command.workers ?? defaultThreadCount(),
      signal,
      onProgress: show,
    });
    show('writing', 0, 0);
    await writeResults(out, result, { language, hasWorkbook: command.hasWorkbook, signal });
    const { otherSheets, sheet } = result.file;
    const others = { sheet: sheet ?? '', others: otherSheets.join(', ') };
    return {
      exitCode: 0,
      stderr: otherSheets.length > 0 ? `${say(language, 'cli_other_sheets', others)}\n` : '',
      stdout: command.isJson ? formatSummary(result) : `${formatDone(result.summary, resolve(out), language)}\n`,
    };
  } catch (error) {
    // The one who interrupted knows, and says it.
    if (signal.aborted) throw error;
    const { exitCode, text } = findCommandFailure(error, language);
    return { exitCode, stdout: '', stderr: `${text}\n` };
  }
}

/** What was read, what it became, what is left to settle, where it lies. */
function formatDone({ rows, out }: Summary, path: string, language: Language): string {
  const found = (['groups', 'entities', 'sites', 'contacts'] as const).map((level) =>
    say(language, `${level}_count`, { count: out[level] }),
  );
  const values = { rows: say(language, 'rows_count', { count: rows.in }), found: found.join(', '), path };
  const left = say(language, 'cli_questions', { count: out.questions, rows: out.toReview });
  return say(language, 'cli_done', { ...values, left });
}

// Thread entry of the command line.
await answerInThread<CommandTask, CommandProgress, CommandEnding>(structure);
