import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  backUp,
  filesOf,
  linesOf,
  type MadeInstallation,
  makeEmptyInstallation,
  makeFolder,
  restore,
  TAKEN_AT,
} from '../../../test/support/backup-bench.ts';
import { openPeopleBase } from '../../../test/support/people-base.ts';
import { describeSchema } from '../db/describe-schema.ts';
import { migrate, readMigrations } from '../db/migrate.ts';
import { checkBackup } from './backup-reader.ts';
import { BackupWriter } from './backup-writer.ts';
import { type Manifest, sha256 } from './manifest.ts';
import { settleRestores } from './staged-files.ts';
import type { CopySource } from './write-backup.ts';

const SECRET = 'a secret of the old machine, thirty-two';
let source: CopySource;
let folder: string;
let file: string;
let close: () => Promise<void>;
const made: MadeInstallation[] = [];

beforeAll(async () => {
  const { database } = await openPeopleBase();
  folder = makeFolder();
  file = join(folder, 'base.tar');
  source = { databaseUrl: database.url, dataFolder: folder, secret: { origin: 'kept', text: SECRET } };
  await database.pool.query(`insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", "twoFactorEnabled")
    values ('u1', E'L\\\\éa\\t\\n"', 'lea@durand.example', true, now(), now(), true)`);
  await database.pool.query(`insert into auth.session (id, "expiresAt", token, "createdAt", "updatedAt", "userId")
    values ('s1', now() + interval '1 day', 'open', now(), now(), 'u1')`);
  mkdirSync(join(folder, 'analyses', 'a1b2'), { recursive: true });
  writeFileSync(join(folder, 'analyses', 'a1b2', 'Clients été (1).xlsx'), Buffer.from([0, 10, 13, 255, 7]));
  writeFileSync(join(folder, 'analyses', 'a1b2', 'meta.json'), '{}');
  writeFileSync(join(folder, 'analyses', 'a1b2', 'empty'), '');
  await backUp(source, file);
  close = async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
});
afterAll(async () => {
  for (const one of made) await one.remove();
  await close();
});

async function anotherMachine(): Promise<MadeInstallation> {
  const one = await makeEmptyInstallation();
  made.push(one);
  return one;
}

async function ask(databaseUrl: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client.query(text).finally(() => client.end());
}

test('every line of every table, every file and the secret come back on another machine', async () => {
  const target = await anotherMachine();
  const restored = await restore(file, target);
  const before = await linesOf(source.databaseUrl);
  expect([before['public.contact']?.length, before['public.account']?.length]).toEqual([2, expect.any(Number)]);
  expect(before['auth.user']).toHaveLength(1);
  expect(await linesOf(target.databaseUrl, ['installation.event'])).toEqual(
    await linesOf(source.databaseUrl, ['installation.event']),
  );
  expect(restored).toMatchObject({ files: 3, migrated: [], keptBefore: null, secret: 'same' });
  expect(restored.rows).toBe(Object.values(before).flat().length);
  expect(Object.keys(filesOf(target.dataFolder))).toHaveLength(3);
  expect(filesOf(target.dataFolder)).toEqual(filesOf(source.dataFolder));
  expect(readFileSync(join(target.dataFolder, 'secret'), 'utf8')).toBe(SECRET);
  expect(readdirSync(target.dataFolder).sort()).toEqual(['analyses', 'secret']);
});

test('the schema of what comes back is that of the product: keys, indexes, policies and rights', async () => {
  const target = await anotherMachine();
  await restore(file, target);
  const client = new pg.Client({ connectionString: target.databaseUrl });
  await client.connect();
  const schema = await describeSchema(client).finally(() => client.end());
  expect(schema).toBe(readFileSync(new URL('../../../db/schema.sql', import.meta.url), 'utf8'));
  expect(await migrate(target.databaseUrl)).toEqual([]);
});

test('logins that were open stay out: a copy never brings back one that was closed meanwhile', async () => {
  const target = await anotherMachine();
  await restore(file, target);
  const { rows } = await ask(target.databaseUrl, 'select count(*)::int as n from auth.session');
  expect(rows).toEqual([{ n: 0 }]);
});

/** The same backup with another manifest, and sums that fit: what another program would write. */
async function withManifest(change: (manifest: Manifest) => Partial<Manifest>): Promise<string> {
  const manifest = await checkBackup(file);
  const copy = join(folder, 'other.tar');
  const writer = await BackupWriter.open(copy, TAKEN_AT);
  await writer.finish({ ...manifest, ...change(manifest) });
  return copy;
}

test('a backup of a newer or another Ramure is refused before anything is touched', async () => {
  const target = await anotherMachine();
  const later = { number: 9_999, name: '9999_later.sql', hash: sha256(Buffer.from('later')) };
  const newer = await withManifest(({ migrations }) => ({ migrations: [...migrations, later] }));
  await expect(restore(newer, target)).rejects.toMatchObject({ code: 'backup_newer_than_program' });
  const other = await withManifest(({ migrations }) => ({
    migrations: migrations.map((one) => ({ ...one, hash: sha256(Buffer.from(one.name)) })),
  }));
  await expect(restore(other, target)).rejects.toMatchObject({ code: 'backup_of_other_program' });
  expect(await linesOf(target.databaseUrl)).toEqual({});
});

test('a file that leads out of the data folder is refused', async () => {
  const outside = await withManifest(() => ({ files: [{ path: 'analyses/../../x', bytes: 1, parts: 1 }] }));
  await expect(checkBackup(outside)).rejects.toMatchObject({ code: 'backup_damaged' });
});

test('an installation in use is replaced only when that is asked, and what it held is kept in a backup of its own', async () => {
  const target = await anotherMachine();
  await migrate(target.databaseUrl);
  await ask(target.databaseUrl, `insert into workspace values (gen_random_uuid(), 'Ancien', now())`);
  const before = await linesOf(target.databaseUrl);
  await expect(restore(file, target)).rejects.toMatchObject({ code: 'restore_not_empty' });
  expect(await linesOf(target.databaseUrl)).toEqual(before);

  const { keptBefore } = await restore(file, target, { onto: 'anything' });
  expect((await linesOf(target.databaseUrl))['public.contact']).toEqual(
    (await linesOf(source.databaseUrl))['public.contact'],
  );
  const back = await anotherMachine();
  await restore(String(keptBefore), back);
  expect(await linesOf(back.databaseUrl, ['installation.event'])).toEqual({
    ...before,
    'installation.event': undefined,
  });
});

test('a base where nobody wrote anything yet counts as empty', async () => {
  const target = await anotherMachine();
  await migrate(target.databaseUrl);
  expect((await restore(file, target)).keptBefore).toBeNull();
});

test('a server that works on the base keeps it from being replaced', async () => {
  const target = await anotherMachine();
  const server = new pg.Client({ connectionString: target.databaseUrl, application_name: 'ramure' });
  await server.connect();
  await expect(restore(file, target)).rejects.toMatchObject({ code: 'restore_server_running', values: { count: 1 } });
  await server.end();
});

test('a backup of an older Ramure is brought up to date', async () => {
  const old = await anotherMachine();
  const target = await anotherMachine();
  const past = (await readMigrations()).slice(0, 12);
  await migrate(old.databaseUrl, past);
  await ask(old.databaseUrl, `insert into workspace values (gen_random_uuid(), 'Ancien', now())`);
  const older = join(folder, 'older.tar');
  await backUp(old, older);
  const { migrated } = await restore(older, target);
  expect(migrated).toEqual((await readMigrations()).slice(12).map(({ name }) => name));
  expect((await ask(target.databaseUrl, 'select name from workspace')).rows).toEqual([{ name: 'Ancien' }]);
});

test('an interruption at any step leaves what was there, and nothing lying about', async () => {
  const target = await anotherMachine();
  await migrate(target.databaseUrl);
  await ask(target.databaseUrl, `insert into workspace values (gen_random_uuid(), 'Ancien', now())`);
  const before = await linesOf(target.databaseUrl);
  for (const step of ['checking', 'loading', 'building'] as const) {
    const stop = new AbortController();
    const onProgress = (now: string, share: number) => {
      if (now === step && share > 0) stop.abort(new Error('interrupted'));
    };
    const trying = restore(file, target, { onto: 'anything', signal: stop.signal, onProgress });
    await expect(trying).rejects.toThrow('interrupted');
    expect(await linesOf(target.databaseUrl)).toEqual(before);
    expect(readdirSync(target.dataFolder).filter((name) => name.startsWith('restoring'))).toEqual([]);
  }
});

test('an interrupted backup leaves the former one, and nothing lying about', async () => {
  const own = join(makeFolder(), 'nightly.tar');
  copyFileSync(file, own);
  const stop = new AbortController();
  const onProgress = (name: string) => name === 'public.contact' && stop.abort(new Error('interrupted'));
  await expect(backUp(source, own, { signal: stop.signal, onProgress })).rejects.toThrow('interrupted');
  expect(readdirSync(join(own, '..'))).toEqual(['nightly.tar']);
  expect(readFileSync(own).equals(readFileSync(file))).toBe(true);
  // What a killed one left goes with the next.
  writeFileSync(join(own, '..', '.nightly.tar.new-999999999'), 'half');
  await backUp(source, own);
  expect(readdirSync(join(own, '..'))).toEqual(['nightly.tar']);
  expect(statSync(own).mode & 0o777).toBe(0o600);
  rmSync(join(own, '..'), { recursive: true });
});

test("somebody else's file is never replaced, and a folder that is not there is named", async () => {
  const own = join(folder, 'letter.txt');
  writeFileSync(own, 'Madame, Monsieur');
  await expect(backUp(source, own)).rejects.toMatchObject({ code: 'backup_file_taken' });
  await expect(backUp(source, folder)).rejects.toMatchObject({ code: 'backup_file_taken' });
  await expect(backUp(source, join(folder, 'no', 'where.tar'))).rejects.toMatchObject({
    code: 'backup_folder_missing',
  });
  expect(readFileSync(own, 'utf8')).toBe('Madame, Monsieur');
  expect(existsSync(join(folder, 'no'))).toBe(false);
});

test('a backup taken while people write holds one instant: what was written together is there together', async () => {
  const own = await anotherMachine();
  const target = await anotherMachine();
  await migrate(own.databaseUrl);
  const client = new pg.Client({ connectionString: own.databaseUrl });
  await client.connect();
  let isDone = false;
  const writing = (async () => {
    for (let number = 1; !isDone; number += 1) {
      await client.query(`begin`);
      await client.query(
        `insert into workspace values ('01900000-0000-7000-8000-${String(number).padStart(12, '0')}', 'W', now())`,
      );
      await client.query(`insert into workspace_setting select workspace_id, 'rights', '{}' from workspace
        where workspace_id = '01900000-0000-7000-8000-${String(number).padStart(12, '0')}'`);
      await client.query('commit');
    }
  })();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const during = join(folder, 'during.tar');
  await backUp(own, during);
  isDone = true;
  await writing;
  await client.end();
  await restore(during, target);
  const counted = `select (select count(*) from workspace)::int as workspaces, (select count(*) from workspace_setting)::int as settings`;
  const [there] = (await ask(target.databaseUrl, counted)).rows;
  const [now] = (await ask(own.databaseUrl, counted)).rows;
  expect(there.workspaces).toBeGreaterThan(10);
  expect(there.settings).toBe(there.workspaces);
  expect(now.workspaces).toBeGreaterThan(there.workspaces);
});

test('after a power cut between base and files, whoever opens the installation next ends the move', async () => {
  const target = await anotherMachine();
  await restore(file, target);
  const { rows } = await ask(
    target.databaseUrl,
    `select event_id as id from installation.event where kind = 'restored'`,
  );
  // As if the base had just been brought back and nothing else done: the files of that restoring wait, and old ones stand.
  const waiting = join(target.dataFolder, `restoring-${rows[0].id}`);
  mkdirSync(waiting);
  renameSync(join(target.dataFolder, 'analyses'), join(waiting, 'analyses'));
  renameSync(join(target.dataFolder, 'secret'), join(waiting, 'secret'));
  mkdirSync(join(target.dataFolder, 'analyses', 'old'), { recursive: true });
  writeFileSync(join(target.dataFolder, 'analyses', 'old', 'x'), 'of before');
  // Another one never reached its commit.
  mkdirSync(join(target.dataFolder, 'restoring-01900000-0000-7000-8000-00000000dead', 'analyses'), { recursive: true });
  await settleRestores(target.dataFolder, target.databaseUrl);
  expect(readdirSync(target.dataFolder).sort()).toEqual(['analyses', 'secret']);
  expect(filesOf(target.dataFolder)).toEqual(filesOf(source.dataFolder));
});
