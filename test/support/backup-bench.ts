import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type RestoreGuides, restoreBackup } from '../../src/platform/backup/restore-backup.ts';
import { type CopyGuides, type CopySource, LEFT_OUT, writeBackup } from '../../src/platform/backup/write-backup.ts';
import { createEmptyDatabase } from './database.ts';

export const TAKEN_AT = new Date('2026-11-28T08:30:00Z');
const guides = { product: '0.1.0', now: TAKEN_AT, signal: new AbortController().signal, onProgress: () => {} };

/** An installation as the two commands see it: a database and a data folder. */
export interface MadeInstallation extends CopySource {
  remove(): Promise<void>;
}

/** An installation that holds nothing, not even a schema. */
export async function makeEmptyInstallation(
  secret = 'a secret of the new machine, thirty-two',
): Promise<MadeInstallation> {
  const database = await createEmptyDatabase();
  const folder = makeFolder();
  return {
    databaseUrl: database.url,
    dataFolder: folder,
    secret: { origin: 'kept', text: secret },
    remove: async () => {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ramure-backup-'));
}

export const backUp = (source: CopySource, file: string, more: Partial<CopyGuides> = {}) =>
  writeBackup(source, file, { ...guides, ...more });

export const restore = (file: string, target: CopySource, more: Partial<RestoreGuides> = {}) =>
  restoreBackup(file, target, { ...guides, onto: 'empty', ...more });

/** Every line of every table that a backup keeps, as text in one order: two bases that say the same hold the same. */
export async function linesOf(databaseUrl: string, without: readonly string[] = []): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c timezone=UTC' });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select nspname || '.' || relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
       where relkind = 'r' and nspname in ('public', 'auth', 'migration', 'installation') order by 1`,
    );
    const lines: Record<string, string[]> = {};
    for (const { name } of rows.filter((table) => ![...LEFT_OUT, ...without].includes(table.name))) {
      const quoted = name.split('.').map((step) => `"${step}"`);
      const found = await client.query<{ line: string }>(
        `select t::text as line from ${quoted.join('.')} t order by t::text collate "C"`,
      );
      lines[name] = found.rows.map(({ line }) => line);
    }
    return lines;
  } finally {
    await client.end();
  }
}

/** The files of a data folder by their path, with what they hold. */
export function filesOf(dataFolder: string, below = 'analyses'): Record<string, string> {
  const root = join(dataFolder, below);
  if (!existsSync(root)) return {};
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dataFolder.length + 1), readFileSync(path, 'hex')]),
  );
}
