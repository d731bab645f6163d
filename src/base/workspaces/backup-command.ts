import { parseArgs } from 'node:util';
import pg from 'pg';
import { PRODUCT_VERSION } from '../../domain/version.ts';
import { say, sayReason } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import { AppError } from '../../platform/app-error.ts';
import { type Restored, type RestoreGuides, restoreBackup } from '../../platform/backup/restore-backup.ts';
import { type CopySource, type WrittenBackup, writeBackup } from '../../platform/backup/write-backup.ts';
import { type Config, readConfig } from '../../platform/config.ts';
import { newId } from '../../platform/db/new-id.ts';
import { openInstallation, openInstallationAlone } from '../../platform/db/open-installation.ts';
import { readSecret } from '../../platform/secret.ts';

const INTERRUPTED = 130;
// Redrawing more often than the eye reads only slows the work down.
const REDRAW_EVERY_MS = 100;

interface CopyWish {
  readonly file: string;
  readonly onto: RestoreGuides['onto'];
  readonly language: Language;
}

/**
 * `ramure backup FILE [--language en]`: copies a running or stopped installation into one checked file.
 * @returns the exit code: 0 done, 1 not done, 2 bad usage, 130 interrupted
 */
export async function runBackupCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<number> {
  const wish = readWish(words, {});
  if (!wish) return endWith(2, languageOf(words), 'cli_backup_usage');
  return run(wish.language, signal, async () => {
    const config = readConfig(environment);
    const database = await openInstallation(config);
    try {
      const line = progressLine();
      const now = new Date();
      const written = await writeBackup(sourceOf(config, database.url), wish.file, {
        product: PRODUCT_VERSION,
        now,
        signal,
        onProgress: (name, bytes) => line.show(`${name} · ${megabytes(bytes)} MB`),
      });
      line.clear();
      await noteBackup(database.url, wish.file, written, now);
      const { bytes, rows, files } = written;
      return say(wish.language, 'cli_backup_done', { file: wish.file, rows, files, megabytes: megabytes(bytes) });
    } finally {
      await database.stop();
    }
  });
}

/**
 * `ramure restore FILE [--replace] [--language en]`: brings a stopped installation back from a backup.
 * @returns the exit code: 0 done, 1 not done and nothing changed, 2 bad usage, 130 interrupted
 */
export async function runRestoreCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<number> {
  const wish = readWish(words, { replace: { type: 'boolean', default: false } });
  if (!wish) return endWith(2, languageOf(words), 'cli_restore_usage');
  const { file, onto, language } = wish;
  return run(language, signal, async () => {
    const config = readConfig(environment);
    const database = await openInstallationAlone(config);
    try {
      const line = progressLine();
      const restored = await restoreBackup(file, sourceOf(config, database.url), {
        product: PRODUCT_VERSION,
        now: new Date(),
        signal,
        onto,
        onProgress: (step, share) =>
          line.show(`${say(language, `restore_step_${step}`)} · ${Math.round(100 * share)} %`),
      });
      line.clear();
      return sayRestored(language, restored);
    } finally {
      await database.stop();
    }
  });
}

function readWish(
  words: readonly string[],
  more: { replace?: { type: 'boolean'; default: boolean } },
): CopyWish | null {
  try {
    const options = { language: { type: 'string', default: 'fr' }, ...more } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [file] = positionals;
    if (!file || positionals.length !== 1) return null;
    return { file, onto: values.replace ? 'anything' : 'empty', language: languageOf(words) };
  } catch {
    return null;
  }
}

function languageOf(words: readonly string[]): Language {
  return words.some((word, at) => word === '--language=en' || (word === '--language' && words[at + 1] === 'en'))
    ? 'en'
    : 'fr';
}

/** Runs the work and says how it ended: the sentence of the end on standard output, why not on standard error. */
async function run(language: Language, signal: AbortSignal, work: () => Promise<string>): Promise<number> {
  try {
    process.stdout.write(`${await work()}\n`);
    return 0;
  } catch (error) {
    if (signal.aborted) return endWith(INTERRUPTED, language, 'cli_interrupted');
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${sayReason(language, error)}\n`);
    return 1;
  }
}

function endWith(exitCode: number, language: Language, code: string): number {
  process.stderr.write(`${say(language, code)}\n`);
  return exitCode;
}

function sayRestored(language: Language, restored: Restored): string {
  const { rows, files, takenAt, product, migrated, keptBefore, secret } = restored;
  const told = [say(language, 'cli_restore_done', { rows, files, takenAt, product })];
  if (migrated.length > 0) told.push(say(language, 'database_migrated', { count: migrated.length }));
  if (keptBefore) told.push(say(language, 'cli_restore_kept_before', { file: keptBefore }));
  if (secret === 'other') told.push(say(language, 'cli_restore_other_secret'));
  return told.join('\n');
}

/** The line that « Réglages » reads. */
async function noteBackup(databaseUrl: string, file: string, written: WrittenBackup, now: Date): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'ramure copy' });
  await client.connect();
  try {
    const { bytes, rows } = written;
    const details = JSON.stringify({ file, bytes, rows, product: PRODUCT_VERSION });
    await client.query(`insert into installation.event values ($1, 'backup_taken', $2, $3)`, [newId(), now, details]);
  } finally {
    await client.end();
  }
}

function sourceOf(config: Config, databaseUrl: string): CopySource {
  const text = readSecret(config.secret, config.dataFolder);
  return {
    databaseUrl,
    dataFolder: config.dataFolder,
    secret: { origin: config.secret === null ? 'kept' : 'given', text },
  };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

/** One line on a terminal, silent anywhere else, so that logs of a nightly backup stay clean. */
function progressLine(): { show(text: string): void; clear(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  let drawnAt = 0;
  return {
    show(text) {
      if (Date.now() - drawnAt < REDRAW_EVERY_MS) return;
      drawnAt = Date.now();
      stderr.write(`\r\u001b[2K${text}`);
    },
    clear: () => void stderr.write('\r\u001b[2K'),
  };
}
