import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describeSchema } from './describe-schema.ts';
import { describeTables } from './describe-tables.ts';
import { migrate } from './migrate.ts';
import { startEmbeddedPostgres } from './start-embedded.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../../../db/schema.sql', import.meta.url));
export const TABLES_FILE = fileURLToPath(new URL('./tables.ts', import.meta.url));

/** `npm run schema`: writes db/schema.sql and tables.ts from a database that just received every migration. */
async function writeSchema(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ramure-schema-'));
  const server = await startEmbeddedPostgres({ folder });
  try {
    await migrate(server.url);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await writeFile(SCHEMA_FILE, await describeSchema(client));
    await writeFile(TABLES_FILE, await describeTables(client));
    await client.end();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await writeSchema();
