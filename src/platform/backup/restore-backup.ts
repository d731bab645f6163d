import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { AppError } from '../app-error.ts';
import { explainSystemError } from '../db/explain-failure.ts';
import { landInTransaction, MIGRATION_LOCK, type Migration, readMigrations } from '../db/migrate.ts';
import { newId } from '../db/new-id.ts';
import { checkBackup } from './backup-reader.ts';
import { connectForCopy, explainServerError } from './copied-table.ts';
import { installedBy, quoteName } from './installed-tables.ts';
import { listKeptFiles } from './kept-files.ts';
import { type Aside, clearBase, loadTable, makeSchema, putBack, setAside } from './load-base.ts';
import { fingerprintSecret, HEAD, type Manifest, SECRET } from './manifest.ts';
import { PartCursor } from './part-cursor.ts';
import { openStage, settleRestores, stageFile } from './staged-files.ts';
import { type CopyGuides, type CopySource, writeBackup } from './write-backup.ts';

/** Where what an installation held is kept before something else takes its place. */
const BEFORE_FOLDER = 'before-restore';

export type RestoreStep = 'checking' | 'keeping_before' | 'loading' | 'building' | 'migrating';

export interface RestoreGuides extends Omit<CopyGuides, 'onProgress'> {
  /** What may be there already: nothing, or anything, which is first kept in a backup of its own. */
  readonly onto: 'empty' | 'anything';
  onProgress(step: RestoreStep, share: number): void;
}

export interface Restored {
  readonly takenAt: string;
  readonly product: string;
  readonly rows: number;
  readonly files: number;
  /** Names of the migrations that brought it up to date. */
  readonly migrated: readonly string[];
  /** The backup of what was there before; null where nothing was. */
  readonly keptBefore: string | null;
  /** `other`: what the former secret encrypted, second factors first of all, can no longer be read. */
  readonly secret: 'same' | 'other';
}

/**
 * Brings an installation back from a backup that was checked to its last byte: the whole base in one transaction, then the
 * files. Whatever happens on the way, what was there stays whole until the end. Nobody may be using the installation.
 * @throws AppError `backup_foreign`, `backup_damaged`, `backup_truncated`, `backup_newer_than_program`, `restore_not_empty`,
 * `restore_base_in_use`, `restore_count_differs`, `disk_full`
 */
export async function restoreBackup(file: string, target: CopySource, guides: RestoreGuides): Promise<Restored> {
  const path = resolve(file);
  const { size } = await stat(path).catch((error: unknown) => {
    throw new AppError('backup_file_missing', { values: { file: path }, cause: error });
  });
  const manifest = await checkBackup(path, (bytes) => {
    guides.signal.throwIfAborted();
    guides.onProgress('checking', bytes / size);
  });
  const known = await readMigrations();
  assertReadable(manifest, known, path);
  await settleRestores(target.dataFolder, target.databaseUrl);
  const client = await connectForCopy(target.databaseUrl, guides.signal);
  try {
    // Held until the connection ends: a server that starts now waits before it reads a thing.
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await assertAlone(client);
    const isFilled = await holdsSomething(client, target.dataFolder, known);
    if (isFilled && guides.onto === 'empty') throw new AppError('restore_not_empty', { status: 409 });
    const keptBefore = isFilled ? await keepBefore(target, guides) : null;
    const migrated = await bringBack(client, { path, size, manifest, known, target }, guides);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const { takenAt, product, files } = manifest;
    return {
      takenAt,
      product,
      rows,
      files: files.length,
      migrated,
      keptBefore,
      secret: compareSecret(manifest, target),
    };
  } catch (error) {
    guides.signal.throwIfAborted();
    throw explainServerError(explainSystemError(error, target.dataFolder), target.dataFolder);
  } finally {
    await client.end().catch(() => {});
    // Of what was brought back, the files take their place; of what was not, they go. A server that is gone says it later.
    await settleRestores(target.dataFolder, target.databaseUrl).catch(() => {});
  }
}

interface Work {
  readonly path: string;
  readonly size: number;
  readonly manifest: Manifest;
  readonly known: readonly Migration[];
  readonly target: CopySource;
}

/** Everything in the base happens in one transaction. @returns the migrations that brought it up to date */
async function bringBack(client: pg.Client, work: Work, guides: RestoreGuides): Promise<string[]> {
  const { manifest, known } = work;
  const { signal, now, onProgress } = guides;
  const following = known.slice(manifest.migrations.length);
  const restoreId = newId();
  const aside = await load(client, work, restoreId, guides);
  let built = 0;
  await putBack(client, aside, () => onProgress('building', ++built / aside.length));
  for (const [position, migration] of following.entries()) {
    onProgress('migrating', position / following.length);
    await landInTransaction(client, migration);
  }
  const details = { takenAt: manifest.takenAt, product: manifest.product };
  await client.query(`insert into installation.event values ($1, 'restored', $2, $3)`, [restoreId, now, details]);
  // The planner knows nothing yet of so many new lines.
  await client.query('analyze');
  signal.throwIfAborted();
  await client.query('commit');
  return following.map(({ name }) => name);
}

/** Files wait aside; lines go where the old ones stood until now. @returns what is built once all of them are there */
async function load(
  client: pg.Client,
  work: Work,
  restoreId: string,
  guides: RestoreGuides,
): Promise<readonly Aside[]> {
  const { path, size, manifest, known, target } = work;
  const past = known.slice(0, manifest.migrations.length);
  const cursor = new PartCursor(path, manifest.parts, (bytes) => guides.onProgress('loading', bytes / size));
  try {
    await cursor.take(HEAD);
    await stageFiles(cursor, await openStage(target.dataFolder, restoreId), manifest, target.secret.origin);
    await client.query('begin');
    await clearBase(client, known);
    await makeSchema(client, past);
    const aside = await setAside(client, past);
    for (const table of manifest.tables) {
      guides.signal.throwIfAborted();
      await loadTable(client, table, cursor.takeStream(`tables/${table.name}`, table.parts));
    }
    return aside;
  } finally {
    await cursor.close();
  }
}

async function stageFiles(
  cursor: PartCursor,
  stage: string,
  manifest: Manifest,
  secretOf: CopySource['secret']['origin'],
): Promise<void> {
  for (const [position, { path, parts }] of manifest.files.entries()) {
    const name = `files/${String(position + 1).padStart(6, '0')}`;
    await stageFile(stage, path, cursor.takeStream(name, parts));
  }
  if (manifest.secret.origin === 'given') return;
  const secret = await cursor.take(SECRET);
  // Where the settings give a secret, the file of the data folder is read by nobody.
  if (secretOf === 'kept') await stageFile(stage, SECRET, Readable.from([secret]));
}

/** A backup of a program that this one does not know is refused before anything is touched. */
function assertReadable(manifest: Manifest, known: readonly Migration[], file: string): void {
  const { migrations, product, tables } = manifest;
  if (migrations.length > known.length) throw new AppError('backup_newer_than_program', { values: { product } });
  const other = migrations.find(({ hash }, position) => known[position]?.hash !== hash);
  if (other) throw new AppError('backup_of_other_program', { values: { product, name: other.name } });
  const ours = installedBy(known.slice(0, migrations.length)).tables;
  const foreign = tables.find(({ name }) => !ours.includes(name));
  if (foreign) throw new AppError('backup_damaged', { values: { file, part: foreign.name } });
}

/** A server would go on with what it holds in memory of a base that is no more. */
async function assertAlone(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name like 'ramure%'`,
  );
  if (rowCount) throw new AppError('restore_server_running', { values: { count: rowCount }, status: 409 });
}

async function holdsSomething(client: pg.Client, dataFolder: string, known: readonly Migration[]): Promise<boolean> {
  if ((await listKeptFiles(dataFolder)).length > 0) return true;
  // What landed and which backups were taken says nothing of a customer.
  const tables = installedBy(known).tables.filter((name) => !/^(migration|installation)\./.test(name));
  for (const table of tables) {
    const { rows } = await client.query(`select to_regclass($1) as made`, [quoteName(table)]);
    if (rows[0]?.made === null) continue;
    const { rowCount } = await client.query(`select from ${quoteName(table)} limit 1`);
    if (rowCount) return true;
  }
  return false;
}

async function keepBefore(target: CopySource, guides: RestoreGuides): Promise<string> {
  const folder = join(target.dataFolder, BEFORE_FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `ramure-${guides.now.toISOString().replaceAll(/[:.]/g, '-')}.tar`);
  await writeBackup(target, file, { ...guides, onProgress: () => guides.onProgress('keeping_before', 0) });
  return file;
}

function compareSecret(manifest: Manifest, target: CopySource): Restored['secret'] {
  // A kept secret came back with the files, unless the settings give another one.
  if (manifest.secret.origin === 'kept' && target.secret.origin === 'kept') return 'same';
  return fingerprintSecret(target.secret.text) === manifest.secret.fingerprint ? 'same' : 'other';
}
