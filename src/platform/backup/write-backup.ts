import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { AppError } from '../app-error.ts';
import { explainSystemError } from '../db/explain-failure.ts';
import { readMigrations } from '../db/migrate.ts';
import { BackupWriter } from './backup-writer.ts';
import { connectForCopy, copyTarget, explainServerError, storedColumns } from './copied-table.ts';
import { installedBy, quoteName } from './installed-tables.ts';
import { listKeptFiles, openKeptFile } from './kept-files.ts';
import { fingerprintSecret, HEAD, type Manifest, SECRET } from './manifest.ts';

/** Their rows open a session or confirm an address: a copy brought back must not bring back a login that was closed. */
export const LEFT_OUT: readonly string[] = ['auth.session', 'auth.verification'];

export interface CopySource {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  /** `given` by the settings, or `kept` in the data folder. */
  readonly secret: { readonly origin: 'given' | 'kept'; readonly text: string };
}

export interface CopyGuides {
  readonly product: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** What is being copied, and how many bytes the file has by now. */
  onProgress(name: string, bytes: number): void;
}

export interface WrittenBackup {
  readonly bytes: number;
  readonly rows: number;
  readonly tables: number;
  readonly files: number;
}

type Copied = Pick<Manifest, 'tables' | 'files' | 'migrations' | 'postgres'>;

/**
 * Copies a whole installation into one file while people go on working: every table as of one instant, the original files,
 * the secret. The file appears under its name when it is whole.
 * @throws AppError `backup_file_taken`, `backup_folder_missing`, `disk_full`, `data_folder_denied`
 */
export async function writeBackup(source: CopySource, target: string, guides: CopyGuides): Promise<WrittenBackup> {
  const file = resolve(target);
  await assertReplaceable(file);
  await removeHalfWritten(file);
  const aside = join(dirname(file), `${startOfAside(file)}${process.pid}`);
  try {
    const writer = await BackupWriter.open(aside, guides.now);
    try {
      const copied = await copyInto(writer, source, guides);
      const { secret } = source;
      await writer.finish({
        ...copied,
        product: guides.product,
        takenAt: guides.now.toISOString(),
        secret: { origin: secret.origin, fingerprint: fingerprintSecret(secret.text) },
      });
      guides.signal.throwIfAborted();
      await rename(aside, file);
      const rows = copied.tables.reduce((sum, table) => sum + table.rows, 0);
      return { bytes: writer.bytes, rows, tables: copied.tables.length, files: copied.files.length };
    } catch (error) {
      await writer.close().catch(() => {});
      throw error;
    }
  } catch (error) {
    await rm(aside, { force: true });
    guides.signal.throwIfAborted();
    throw explainServerError(explainSystemError(error, dirname(file)), dirname(file));
  }
}

/** Files first: the base is then at least as new as what they say of it, and saving what it already holds changes nothing. */
async function copyInto(writer: BackupWriter, source: CopySource, guides: CopyGuides): Promise<Copied> {
  const files = await copyFiles(writer, source.dataFolder, guides);
  if (source.secret.origin === 'kept') await writer.add(SECRET, Buffer.from(source.secret.text));
  const client = await connectForCopy(source.databaseUrl, guides.signal);
  try {
    return { files, ...(await copyBase(client, writer, guides)) };
  } finally {
    await client.end().catch(() => {});
  }
}

async function copyFiles(writer: BackupWriter, dataFolder: string, guides: CopyGuides): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  for (const path of await listKeptFiles(dataFolder)) {
    guides.signal.throwIfAborted();
    const content = await openKeptFile(dataFolder, path);
    if (!content) continue;
    guides.onProgress(path, writer.bytes);
    // Numbered and not named: names of people's files are of any length and alphabet.
    const name = `files/${String(files.length + 1).padStart(6, '0')}`;
    files.push({ path, ...(await writer.addStream(name, content)) });
  }
  return files;
}

async function copyBase(client: pg.Client, writer: BackupWriter, guides: CopyGuides): Promise<Omit<Copied, 'files'>> {
  const migrations = await findLanded(client);
  const { tables } = installedBy(await readMigrations().then((all) => all.slice(0, migrations.length)));
  const copied: Manifest['tables'] = [];
  await client.query('begin transaction isolation level repeatable read, read only');
  // Before the first look: a migration that rewrote a table meanwhile would show it empty.
  await client.query(`lock table ${tables.map(quoteName).join(', ')} in access share mode`);
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  for (const name of tables) {
    if (!LEFT_OUT.includes(name)) copied.push(await copyTable(client, writer, name, guides));
  }
  await client.query('commit');
  return { migrations, tables: copied, postgres: rows[0]?.server_version ?? '' };
}

async function findLanded(client: pg.Client): Promise<Manifest['migrations']> {
  const known = await readMigrations();
  const { rows } = await client.query<Manifest['migrations'][number]>(
    'select number, name, hash from migration.landed order by number',
  );
  const foreign = rows.find(({ number, hash }) => known[number - 1]?.hash !== hash);
  if (foreign) throw new AppError('database_newer_than_program', { values: { name: foreign.name } });
  return rows;
}

async function copyTable(
  client: pg.Client,
  writer: BackupWriter,
  name: string,
  { onProgress, signal }: CopyGuides,
): Promise<Manifest['tables'][number]> {
  const columns = await storedColumns(client, name);
  const stream = client.query(copyTo(`copy ${copyTarget(name, columns)} to stdout`));
  const read = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      signal.throwIfAborted();
      onProgress(name, writer.bytes);
      yield chunk;
    }
  };
  const { parts } = await writer.addStream(`tables/${name}`, read());
  return { name, columns: [...columns], rows: stream.rowCount ?? 0, parts };
}

/** A former backup may be replaced, so that a nightly one can bear the same name; anybody else's file may not. */
async function assertReplaceable(file: string): Promise<void> {
  const start = Buffer.alloc(HEAD.length);
  try {
    const handle = await open(file, 'r');
    await handle.read(start, 0, start.length, 0).finally(() => handle.close());
  } catch (error) {
    // Node's own system errors: the usual one says that there is no such file yet.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return;
    if (code !== 'EISDIR') throw explainSystemError(error, file);
  }
  if (start.toString('latin1') !== HEAD) throw new AppError('backup_file_taken', { values: { file } });
}

/** What a backup to the same name left when it was killed. One that still runs is left alone. */
async function removeHalfWritten(file: string): Promise<void> {
  const folder = dirname(file);
  const names = await readdir(folder).catch((error: unknown) => {
    throw new AppError('backup_folder_missing', { values: { folder }, cause: error });
  });
  for (const name of names.filter((one) => one.startsWith(startOfAside(file)))) {
    const pid = Number(name.slice(startOfAside(file).length));
    if (!isAlive(pid)) await rm(join(folder, name), { force: true });
  }
}

function startOfAside(file: string): string {
  return `.${basename(file)}.new-`;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Alive, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
