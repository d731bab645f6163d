import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { unsafeFindWorkspace } from '../../base/workspaces/unsafe-find-workspace.ts';
import { say, sayReason } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import { AppError } from '../../platform/app-error.ts';
import { readConfig } from '../../platform/config.ts';
import { newId } from '../../platform/db/new-id.ts';
import { openInstallation } from '../../platform/db/open-installation.ts';
import { openPool } from '../../platform/db/open-pool.ts';
import { defaultThreadCount } from '../../platform/workers/worker-pool.ts';
import { commitImport, type ImportToCommit, planImport } from './commit-plan.ts';
import { findWorkspaceAdmin } from './find-workspace-admin.ts';
import type { PlanCounts } from './import-plan.ts';
import { type KeptMapping, parseKeptMapping, replayMapping } from './kept-mapping.ts';
import { createProgressBar } from './progress-bar.ts';
import { readSheet } from './read-sheet.ts';
import { UsageError } from './structure-command-options.ts';
import { findCommandFailure } from './structure-failure.ts';
import { arrangeSheet, type StructuredFile } from './structure-file.ts';

const OPTIONS = {
  mapping: { type: 'string' },
  commit: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  sheet: { type: 'string' },
  workspace: { type: 'string' },
  language: { type: 'string', default: 'fr' },
} as const;

interface ImportCommand {
  readonly file: string;
  readonly mapping: string | undefined;
  readonly sheet: string | undefined;
  readonly workspace: string | undefined;
  readonly isCommit: boolean;
  readonly isJson: boolean;
}

/** What the command tells: the counts of the plan, or of what was written. */
interface Told {
  readonly status: 'planned' | 'saved' | 'already_saved' | 'cancelled';
  readonly importId: string | null;
  readonly rows: number;
  readonly counts: PlanCounts;
}

/**
 * `ramure import FILE [--mapping M] [--commit] [--json] [--sheet S] [--workspace W]`: what saving a file into a running or stopped
 * installation would change; with `--commit` it is saved. What is written carries the name of the workspace's administrator.
 * @returns the exit code, as of `structure`: 0 done, 1 the installation or our fault, 2 usage, 3 unreadable, 130 interrupted
 */
export async function runImportCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<number> {
  const language: Language =
    words.includes('--language=en') || words[words.indexOf('--language') + 1] === 'en' ? 'en' : 'fr';
  const end = (exitCode: number, text: string) => {
    process.stderr.write(`${text}\n`);
    return exitCode;
  };
  try {
    const command = readCommand(words);
    const kept = command.mapping === undefined ? null : await readKept(command.mapping);
    const whole = await structure(command, kept, signal);
    const told = await onInstallation(environment, (pool) => planOrCommit(pool, command, whole, signal));
    process.stdout.write(
      command.isJson ? `${JSON.stringify(told, null, 2)}\n` : `${format(told, command.file, language)}\n`,
    );
    return told.status === 'cancelled' ? 130 : 0;
  } catch (error) {
    if (signal.aborted) return end(130, say(language, 'cli_interrupted'));
    if (error instanceof UsageError) return end(2, say(language, error.code, error.values));
    if (error instanceof AppError) return end(error.code === 'mapping_file_wrong' ? 3 : 1, sayReason(language, error));
    const failure = findCommandFailure(error, language);
    return end(failure.exitCode, failure.text);
  }
}

function readCommand(words: readonly string[]): ImportCommand {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    throw new UsageError('cli_bad_option', {
      detail: error instanceof Error ? (error.message.split('. ')[0] ?? '') : '',
    });
  }
  const { values, positionals } = parsed;
  const [file, extra] = positionals;
  if (file === undefined || file === '') throw new UsageError('cli_no_file');
  if (extra !== undefined) throw new UsageError('cli_too_many_files', { extra });
  const { mapping, sheet, workspace } = values;
  return { file, mapping, sheet, workspace, isCommit: values.commit, isJson: values.json };
}

const parse = (words: readonly string[]) =>
  parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });

async function readKept(path: string): Promise<KeptMapping> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new AppError('mapping_file_wrong', { status: 422 });
  });
  return parseKeptMapping(text);
}

async function structure(
  { file, sheet }: ImportCommand,
  kept: KeptMapping | null,
  signal: AbortSignal,
): Promise<StructuredFile> {
  const bar = createProgressBar(process.stderr);
  const read = await readSheet(file, { sheet, signal });
  const mapping = kept ? replayMapping(read.mapping, kept) : read.mapping;
  try {
    return await arrangeSheet(read, {
      mapping,
      threads: defaultThreadCount(),
      signal,
      onProgress: (stage, done, total) => process.stderr.isTTY && bar.show(stage, done, total),
    });
  } finally {
    bar.clear();
  }
}

async function onInstallation(environment: NodeJS.ProcessEnv, work: (pool: Pool) => Promise<Told>): Promise<Told> {
  const database = await openInstallation(readConfig(environment));
  const pool = openPool(database.url, 2);
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await database.stop();
  }
}

async function planOrCommit(
  pool: Pool,
  command: ImportCommand,
  { table, mapping, arrangement, file }: StructuredFile,
  signal: AbortSignal,
): Promise<Told> {
  const workspaceId = await unsafeFindWorkspace(pool, command.workspace);
  if (!workspaceId) throw new AppError('workspace_unknown', { status: 404 });
  const userId = await findWorkspaceAdmin(pool, workspaceId);
  const input: ImportToCommit = {
    ...{ workspaceId, userId, actor: 'program', table, mapping, arrangement, newId, signal },
    file: { ...file, headerRow: table.headerRow },
    now: new Date(),
  };
  const rows = table.rows.length;
  if (!command.isCommit) {
    const { counts } = await planImport(pool, input);
    return { status: 'planned', importId: null, rows, counts };
  }
  const { status, file: saved, counts } = await commitImport(pool, input);
  return { status, importId: saved.importFileId, rows, counts };
}

function format({ status, rows, counts }: Told, file: string, language: Language): string {
  const { group, entity, site, contact } = counts.created;
  const levels = [
    ['groups_count', group],
    ['entities_count', entity],
    ['sites_count', site],
    ['contacts_count', contact],
  ] as const;
  const created = levels.map(([code, count]) => say(language, code, { count })).join(', ');
  const { completed, unchanged, objections, toCheck } = counts;
  return say(language, `cli_import_${status}`, {
    ...{ file, rows, created, completed, unchanged, objections, toCheck },
  });
}
